import { createHmac } from 'node:crypto';

/**
 * The signature of a webhook by Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over
 * `id.timestamp.body`, so that neither can be changed or sent again later under another name. `timestamp` is in
 * seconds. Receivers compare it in constant time, and refuse timestamps that are minutes old.
 *
 * @example
 * import { signatureOf } from '@pengaduan/deadlines';
 * const secret = Buffer.alloc(32, 7);
 * console.log(signatureOf(secret, 'Overdue:6340753:response-1', 1755622800, '{}')); // v1,/VQNdHDhAytGPBHO2CtQGO3On3wbJKlE8+W0ZABQoX4=
 */
export const signatureOf = (secret: Uint8Array, id: string, timestamp: number, body: string): string =>
  `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
