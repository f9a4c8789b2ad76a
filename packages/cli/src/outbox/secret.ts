import { left, right, type Either } from 'fp-ts/lib/Either.js';

/** A secret that is not there, or too short to sign with. It never carries what it is. */
export interface UnusableSecret {
  readonly type: 'NoSecret' | 'ShortSecret';
  readonly variable: string;
}

// Standard Webhooks asks for 24 bytes at least: https://www.standardwebhooks.com
const shortest = 24;
const base64Prefix = 'whsec_';

/** The secret in a variable of the environment: base64 after `whsec_`, as Standard Webhooks writes it, or any text. */
export const readSecret = (
  variable: string,
  text: string | undefined,
): Either<UnusableSecret, Uint8Array> => {
  if (text === undefined || text === '') return left({ type: 'NoSecret', variable });
  const bytes = text.startsWith(base64Prefix)
    ? Buffer.from(text.slice(base64Prefix.length), 'base64')
    : Buffer.from(text);
  return bytes.length < shortest ? left({ type: 'ShortSecret', variable }) : right(bytes);
};
