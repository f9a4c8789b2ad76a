import { isUtf8 } from 'node:buffer';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { FileProblem } from './problem.js';

const lineFeed = 10;
const byteOrderMark = [0xef, 0xbb, 0xbf];

const firstLineNotUtf8 = (bytes: Uint8Array): number => {
  let line = 1;
  for (let start = 0; ; line += 1) {
    const end = bytes.indexOf(lineFeed, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
};

/**
 * The text of a file as bytes of UTF-8, without a byte-order mark: a whole file may be longer than a string can be.
 * Error: the first line (from 1) that is not UTF-8.
 */
export const textOf = (bytes: Uint8Array): Either<FileProblem, Uint8Array> => {
  if (!isUtf8(bytes)) return left({ type: 'NotUtf8', line: firstLineNotUtf8(bytes) });
  const isMarked = byteOrderMark.every((byte, index) => bytes[index] === byte);
  return right(isMarked ? bytes.subarray(byteOrderMark.length) : bytes);
};
