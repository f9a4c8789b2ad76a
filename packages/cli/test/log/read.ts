import { isLeft } from 'fp-ts/lib/Either.js';
import { columns } from '../../src/log/columns.js';
import { cellOf, readLog, type LogLine } from '../../src/log/read-log.js';
import type { FileProblem } from '../../src/log/problem.js';

/** A file in pieces of some bytes. */
export async function* piecesOf(
  file: string | Uint8Array,
  length = 64 * 1024,
): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = Buffer.from(file);
  for (let start = 0; start < bytes.length; start += length) {
    yield await Promise.resolve(bytes.subarray(start, start + length));
  }
}

/** The rows of a log, good and bad, or the problem of the file. */
export const linesOf = async (
  file: string | Uint8Array,
  length?: number,
): Promise<FileProblem | ReadonlyArray<LogLine>> => {
  const lines: LogLine[] = [];
  for await (const some of readLog(piecesOf(file, length))) {
    if (isLeft(some)) return some.left;
    lines.push(...some.right);
  }
  return lines;
};

const isProblem = (found: FileProblem | ReadonlyArray<LogLine>): found is FileProblem => 'type' in found;

/** What reading a log gives, as plain data: the problem of the file, or of each row its cells or its problem. */
export const read = async (file: string | Uint8Array, length?: number) => {
  const lines = await linesOf(file, length);
  if (isProblem(lines)) return lines;
  return lines.map((row) =>
    isLeft(row)
      ? row.left
      : {
          line: row.right.line,
          ...Object.fromEntries(columns.map((name) => [name, cellOf(row.right, name)])),
        },
  );
};
