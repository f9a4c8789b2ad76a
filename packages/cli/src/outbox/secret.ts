import { left, right, type Either } from 'fp-ts/lib/Either.js';

/** A secret that is not there, or too short to sign with. It never carries what it is. */
export interface BadSecret {
  readonly type: 'NoSecret' | 'ShortSecret';
  readonly variable: string;
}

/** Standard Webhooks asks for 24 bytes at least. */
const least = 24;
const mark = 'whsec_';

/** The secret in a variable of the environment: base64 after `whsec_`, as Standard Webhooks writes it, or any text. */
export const secretIn = (variable: string, text: string | undefined): Either<BadSecret, Uint8Array> => {
  if (text === undefined || text === '') return left({ type: 'NoSecret', variable });
  const bytes = text.startsWith(mark) ? Buffer.from(text.slice(mark.length), 'base64') : Buffer.from(text);
  return bytes.length < least ? left({ type: 'ShortSecret', variable }) : right(bytes);
};
