import { left, right, type Either } from 'fp-ts/lib/Either.js';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const lineFeed = 10;

/** Input in an encoding that is not read: every letter of it has a byte that is zero. */
export interface Utf16 {
  readonly type: 'Utf16';
}

/** By its byte-order mark, or by the first letter, which is one of ASCII in all that is read here. */
const isUtf16 = ([first, second]: Uint8Array): boolean => {
  if (first === undefined || second === undefined) return false;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0) !== (second === 0);
};

const isMarked = (bytes: Uint8Array): boolean =>
  byteOrderMark.equals(bytes.subarray(0, byteOrderMark.length));

/** Whether the first bytes do not tell yet. Whoever sends an empty line waits for its answer. */
const mayChange = (head: Uint8Array): boolean =>
  head.length < 2 ? head[0] !== lineFeed : head.length < byteOrderMark.length && head[0] === byteOrderMark[0];

const begin = (head: Uint8Array): Either<Utf16, Uint8Array> => {
  if (isUtf16(head)) return left({ type: 'Utf16' });
  return right(isMarked(head) ? head.subarray(byteOrderMark.length) : head);
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
