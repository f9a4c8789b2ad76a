import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { beginsMark, byteOrderMarkOf } from './byte-order-mark.js';

const lineFeed = 10;

/** Input in an encoding that is not read: every letter of it has a byte that is zero. */
export interface Utf16 {
  readonly type: 'Utf16';
}

/** Whether the first letter, which is one of ASCII in all that is read here, takes two bytes. */
export const isWide = ([first, second]: Uint8Array): boolean =>
  first !== undefined && second !== undefined && (first === 0) !== (second === 0);

/** Whether the first bytes do not tell yet. Whoever sends an empty line waits for its answer. */
const mayChange = (head: Uint8Array): boolean => (head.length < 2 ? head[0] !== lineFeed : beginsMark(head));

const begin = (head: Uint8Array): Either<Utf16, Uint8Array> => {
  const { encoding, length } = byteOrderMarkOf(head) ?? { encoding: 'utf-8', length: 0 };
  return encoding !== 'utf-8' || isWide(head) ? left({ type: 'Utf16' }) : right(head.subarray(length));
};

/** Input as bytes of UTF-8, in the pieces in which it comes, without a byte-order mark. Ends behind a problem. */
export async function* textInput(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<Either<Utf16, Uint8Array>, void, undefined> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const piece of input) {
    if (head === undefined) {
      yield right(piece);
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (mayChange(head)) continue;
    yield begin(head);
    head = undefined;
  }
  if (head !== undefined) yield begin(head);
}
