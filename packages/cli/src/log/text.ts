import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { NotALog } from './problem.js';

const lineFeed = 10;
const byteOrderMark = '\uFEFF';

/**
 * The lines of a file in UTF-8, with or without a byte-order mark, each without its LF or CRLF. Error: the first
 * line (from 1) that is not UTF-8.
 */
export const textLines = (bytes: Uint8Array): Either<NotALog, ReadonlyArray<string>> => {
  // Line by line: a whole file may be longer than a string can be, and the line of a bad byte is worth telling.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(lineFeed, from);
    const end = found < 0 ? bytes.length : found;
    try {
      lines.push(decoder.decode(bytes.subarray(from, end)));
    } catch {
      return left({ type: 'NotUtf8', line: lines.length + 1 });
    }
    from = end + 1;
  }
  if (lines[0]?.startsWith(byteOrderMark)) lines[0] = lines[0].slice(1);
  return right(lines);
};
