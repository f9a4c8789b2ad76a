import { isLeft } from 'fp-ts/lib/Either.js';
import { columns } from '../../src/log/columns.js';
import { readLog } from '../../src/log/read-log.js';

/** What reading a log gives, as plain data: the problem of the file, or of each row its cells or its problem. */
export const read = (file: string | Uint8Array) => {
  const log = readLog(typeof file === 'string' ? Buffer.from(file) : file);
  if (isLeft(log)) return log.left;
  return [...log.right].map((row) =>
    isLeft(row)
      ? row.left
      : { line: row.right.line, ...Object.fromEntries(columns.map((name) => [name, row.right.cell(name)])) },
  );
};
