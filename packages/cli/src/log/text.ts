import { isUtf8 } from 'node:buffer';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { byteOrderMarkOf } from '../shell/io/byte-order-mark.js';
import { isWide } from '../shell/io/text-input.js';
import { lineEnd } from './lines.js';
import type { FileProblem } from './problem.js';

const carriageReturn = 13;

const firstLineNotUtf8 = (bytes: Uint8Array): number => {
  let start = 0;
  let line = 1;
  while (isUtf8(bytes.subarray(start, lineEnd(bytes, start)))) {
    start = lineEnd(bytes, start);
    line += 1;
  }
  return line;
};

/**
 * The text of a file as bytes of UTF-8: a whole file may be longer than a string can be. A byte-order mark is left
 * out, and so is a CR at the end, from a last CRLF that was cut off. Error: the first line (from 1) that is not UTF-8.
 */
export const textOf = (bytes: Uint8Array): Either<FileProblem, Uint8Array> => {
  // Without a byte-order mark the bytes of UTF-16 are UTF-8 as well, with a NUL beside each letter.
  if (isWide(bytes)) return left({ type: 'NotUtf8', line: 1 });
  if (!isUtf8(bytes)) return left({ type: 'NotUtf8', line: firstLineNotUtf8(bytes) });
  const start = byteOrderMarkOf(bytes)?.length ?? 0;
  const end = bytes.at(-1) === carriageReturn ? -1 : undefined;
  return right(bytes.subarray(start, end));
};
