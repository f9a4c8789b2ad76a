import { isUtf8 } from 'node:buffer';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { beginsMark, byteOrderMarkOf } from '../shell/io/byte-order-mark.js';
import { isWide } from '../shell/io/text-input.js';
import { lineEnd, linesBetween } from './lines.js';
import type { NotUtf8 } from './problem.js';

/** How many bytes of a character that is cut off stand at the end. */
const cutOff = (bytes: Uint8Array): number => {
  for (let length = 1; length <= Math.min(3, bytes.length); length += 1) {
    const byte = bytes[bytes.length - length] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > length ? length : 0;
  }
  return 0;
};

/** How many lines end before the first that is not UTF-8. */
const linesBefore = (bytes: Uint8Array): number => {
  let [start, lines] = [0, 0];
  while (isUtf8(bytes.subarray(start, lineEnd(bytes, start)))) {
    start = lineEnd(bytes, start);
    lines += 1;
  }
  return lines;
};

const isAscii = (bytes: Uint8Array): boolean => !bytes.some((byte) => byte > 0x7f);

/** Whether the first character above ASCII is one of UTF-8. */
const beginsAsUtf8 = (bytes: Uint8Array): boolean => {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  return [2, 3, 4].some((length) => isUtf8(bytes.subarray(first, first + length)));
};

type Text = AsyncGenerator<Either<NotUtf8, Uint8Array>, void, undefined>;

/** Text of an encoding that takes no check. */
async function* decoded(pieces: AsyncIterable<Uint8Array>, encoding: string): Text {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield right(Buffer.from(decoder.decode(piece, { stream: true })));
  yield right(Buffer.from(decoder.decode()));
}

/**
 * Text without a mark, or with that of UTF-8. Up to the first byte above ASCII it is the same in all encodings; where that
 * and what follows is not UTF-8, the file is of Windows-1252, and where it is, every line must be.
 */
async function* utf8Or1252(pieces: AsyncIterable<Uint8Array>, isMarked: boolean): Text {
  let [rest, line, isKnown] = [new Uint8Array(), 1, isMarked];
  let old: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of pieces) {
    if (old !== undefined) {
      yield right(Buffer.from(old.decode(piece)));
      continue;
    }
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const whole = bytes.subarray(0, bytes.length - cutOff(bytes));
    if (!isUtf8(whole)) {
      if (isKnown || beginsAsUtf8(whole))
        return yield left({ type: 'NotUtf8', line: line + linesBefore(whole) });
      old = new TextDecoder('windows-1252');
      yield right(Buffer.from(old.decode(bytes)));
      rest = new Uint8Array();
      continue;
    }
    isKnown ||= !isAscii(whole);
    yield right(whole);
    rest = bytes.slice(whole.length);
    line += linesBetween(whole, 0, whole.length);
  }
  if (rest.length === 0) return;
  yield isKnown
    ? left({ type: 'NotUtf8', line })
    : right(Buffer.from(new TextDecoder('windows-1252').decode(rest)));
}

/** The pieces, the first of which tells whether there is a byte-order mark. */
async function* withHead(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const piece of input) {
    if (head === undefined) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < 2 || beginsMark(head)) continue;
    yield head;
    head = undefined;
  }
  if (head !== undefined) yield head;
}

/**
 * The text of a file as bytes of UTF-8, in pieces: a whole file may be longer than a string can be. It may be UTF-8,
 * Windows-1252, or UTF-16 with its byte-order mark; the mark is left out. Ends behind a problem: the first line (from 1)
 * that is no text.
 */
export async function* textOf(input: AsyncIterable<Uint8Array>): Text {
  const pieces = withHead(input);
  const first = await pieces.next();
  if (first.done === true) return;
  const mark = byteOrderMarkOf(first.value);
  // Without a byte-order mark the bytes of UTF-16 are UTF-8 as well, with a NUL beside each letter.
  if (mark === undefined && isWide(first.value)) return yield left({ type: 'NotUtf8', line: 1 });
  const all = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    yield first.value.subarray(mark?.length ?? 0);
    yield* pieces;
  };
  const isUtf16 = mark !== undefined && mark.encoding !== 'utf-8';
  yield* isUtf16 ? decoded(all(), mark.encoding) : utf8Or1252(all(), mark !== undefined);
}
