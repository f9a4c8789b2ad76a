import { createHmac } from 'node:crypto';

/**
 * The signature of a webhook by Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over
 * `id.timestamp.body`, so that neither can be changed or sent again later under another name. `timestamp` is in
 * seconds. Receivers compare it in constant time, and refuse timestamps that are minutes old.
 *
 * @example signatureOf(secret, 'Overdue:6340753:response-1', 1755622800, body) // 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4='
 */
export const signatureOf = (secret: Uint8Array, id: string, timestamp: number, body: string): string =>
  `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
