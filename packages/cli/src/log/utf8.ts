import { isUtf8 } from 'node:buffer';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { textInput } from '../shell/io/text-input.js';
import { lineEnd, linesBetween } from './lines.js';
import type { FileProblem } from './problem.js';

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

/**
 * The text of a file as bytes of UTF-8, in pieces: a whole file may be longer than a string can be. A byte-order mark is
 * left out. Ends behind a problem: the first line (from 1) that is not UTF-8.
 */
export async function* utf8Of(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<Either<FileProblem, Uint8Array>, void, undefined> {
  let [rest, line] = [new Uint8Array(), 1];
  for await (const read of textInput(input)) {
    if (isLeft(read)) return yield left({ type: 'NotUtf8', line: 1 });
    const bytes = rest.length === 0 ? read.right : Buffer.concat([rest, read.right]);
    const whole = bytes.subarray(0, bytes.length - cutOff(bytes));
    if (!isUtf8(whole)) return yield left({ type: 'NotUtf8', line: line + linesBefore(whole) });
    yield right(whole);
    rest = bytes.slice(whole.length);
    line += linesBetween(whole, 0, whole.length);
  }
  if (rest.length > 0) yield left({ type: 'NotUtf8', line });
}
