import { left, right, type Either } from 'fp-ts/lib/Either.js';

/** A secret that is not there, not written as it says, or too short to sign with. It never carries what it is. */
export interface UnusableSecret {
  readonly type: 'NoSecret' | 'NotBase64' | 'ShortSecret';
  readonly variable: string;
}

// Standard Webhooks asks for 24 bytes at least: https://www.standardwebhooks.com
const shortest = 24;
const base64Prefix = 'whsec_';
// RFC 4648, section 4. `Buffer.from` would pass over whatever else stands there, and sign with another secret.
const base64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** The secret in a variable of the environment: base64 after `whsec_`, as Standard Webhooks writes it, or any text. */
export const readSecret = (
  variable: string,
  text: string | undefined,
): Either<UnusableSecret, Uint8Array> => {
  if (text === undefined || text === '') return left({ type: 'NoSecret', variable });
  const isEncoded = text.startsWith(base64Prefix);
  const encoded = text.slice(base64Prefix.length);
  if (isEncoded && !base64.test(encoded)) return left({ type: 'NotBase64', variable });
  const bytes = isEncoded ? Buffer.from(encoded, 'base64') : Buffer.from(text);
  return bytes.length < shortest ? left({ type: 'ShortSecret', variable }) : right(bytes);
};
