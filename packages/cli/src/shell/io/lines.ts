import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { none, some, type Option } from 'fp-ts/lib/Option.js';
import { mib } from './sizes.js';
import { textInput, type Utf16 } from './text-input.js';

const lineFeed = 10;

/** The longest line in bytes, 1 MiB: a thousand times what a command or a question takes. */
export const longestLine = 1 * mib;
// How far the end of a line that is too long is looked for. What has none so far has none at all.
const farthestEnd = 64 * longestLine;

/** Input that is not read to its end: it is UTF-16, or a line of it (from 1) never ends. */
export type InputProblem = Utf16 | { readonly type: 'EndlessLine'; readonly line: number };

/** A line; none where it is longer than `longestLine`. */
export type Line = Option<string>;

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

const lineOf = (text: string): Line =>
  Buffer.byteLength(text) > longestLine ? none : some(withoutReturn(text));

/** Lines that are complete, their last end left out. */
const split = (bytes: Uint8Array): ReadonlyArray<Line> =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split('\n').map(lineOf);

/**
 * Cuts bytes into lines, ended by LF or CRLF. After each piece of input it gives all lines that are complete, so
 * that a program that sends a single line is answered before it sends the next. A last line without an end is a line
 * too. Bytes that are not UTF-8 become U+FFFD. No more than one line and one piece are held. Ends behind a problem.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<Either<InputProblem, ReadonlyArray<Line>>, void, undefined> {
  // A piece may end inside a character, but no character of UTF-8 holds a line feed: lines are cut as bytes.
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  let line = 1;
  for await (const read of textInput(input)) {
    if (isLeft(read)) return yield read;
    const piece = read.right;
    const [first, last] = [piece.indexOf(lineFeed), piece.lastIndexOf(lineFeed)];
    if (first >= 0) {
      const isFirstTooLong = restBytes + first > longestLine;
      const behind = first === last ? [] : split(piece.subarray(first + 1, last));
      const lines = isFirstTooLong
        ? [none, ...behind]
        : split(Buffer.concat([...rest, piece.subarray(0, last)]));
      line += lines.length;
      yield right(lines);
      [rest, restBytes] = [[], 0];
    }
    const open = piece.subarray(last + 1);
    restBytes += open.length;
    // Of a line that is too long already only its length is kept.
    if (restBytes <= longestLine) rest.push(open);
    else rest = [];
    if (restBytes > farthestEnd) {
      yield right([none]);
      return yield left({ type: 'EndlessLine', line });
    }
  }
  if (restBytes > longestLine) yield right([none]);
  else if (restBytes > 0) yield right(split(Buffer.concat(rest)));
}
