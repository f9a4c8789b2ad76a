import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/**
 * The signature of a webhook by Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over
 * `id.timestamp.body`, so that none of them can be changed. `timestamp` is in seconds since 1970. A receiver compares
 * it in constant time, and refuses a timestamp that is minutes old.
 * @example
 * import { signatureOf } from '@pengaduan/deadlines';
 * const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
 * const signature = signatureOf(secret, 'Overdue:6340753:response-1', 1755622800, '{}');
 * console.log(signature); // v1,Z5ro4i7fUOLTstinaiIlyHqJ9oDX2bnNz4s4bvI3Cws=
 */
export const signatureOf = (secret: Uint8Array, id: string, timestamp: number, body: string): string =>
  `v1,${base64(hmac(sha256, secret, utf8ToBytes(`${id}.${timestamp}.${body}`)))}`;
