import { isUtf8 } from 'node:buffer';
import type { Row } from './database.js';
import { problemError } from './sqlite-problem.js';

/**
 * Throws, since a column does not hold what it should: the file is damaged, and the call that is reading answers `Corrupt`.
 *
 * @example
 * import { malformed } from '@pengaduan/journal-sqlite';
 * try {
 *   malformed('stage', 'no word');
 * } catch (error) {
 *   console.log(error instanceof Error && error.message); // column stage holds no word
 * }
 */
export const malformed = (column: string, what: string): never => {
  throw problemError('malformed', `column ${column} holds ${what}`);
};

/**
 * The integer in a column. Like the others here it throws as `malformed` where the column holds something else.
 *
 * @example
 * import { integerOf } from '@pengaduan/journal-sqlite';
 * console.log(integerOf({ n: 3n }, 'n')); // 3n
 */
export const integerOf = (row: Row, column: string): bigint => {
  const value = row[column];
  if (typeof value !== 'bigint') return malformed(column, 'no integer');
  return value;
};

/**
 * The integer in a column as a number: for instants, days and small counts.
 *
 * @example
 * import { numberOf } from '@pengaduan/journal-sqlite';
 * console.log(numberOf({ n: 3n }, 'n')); // 3
 */
export const numberOf = (row: Row, column: string): number => Number(integerOf(row, column));

/**
 * The bytes in a BLOB column, without a copy.
 *
 * @example
 * import { bytesOf } from '@pengaduan/journal-sqlite';
 * console.log(bytesOf({ data: new ArrayBuffer(2) }, 'data').length); // 2
 */
export const bytesOf = (row: Row, column: string): Uint8Array => {
  const value = row[column];
  if (!(value instanceof ArrayBuffer)) return malformed(column, 'no bytes');
  return Buffer.from(value);
};

/**
 * The text in a TEXT column, or in a BLOB column that holds UTF-8.
 *
 * @example
 * import { textOf } from '@pengaduan/journal-sqlite';
 * console.log(textOf({ agency: 'dlh' }, 'agency')); // dlh
 */
export const textOf = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value === 'string') return value;
  const bytes = bytesOf(row, column);
  if (!isUtf8(bytes)) return malformed(column, 'no text');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
};

/**
 * The text in a column, which has to be one of the given words.
 *
 * @example
 * import { wordOf } from '@pengaduan/journal-sqlite';
 * console.log(wordOf({ stage: 'Closed' }, 'stage', ['Closed', 'Archived'])); // Closed
 */
export const wordOf = <W extends string>(row: Row, column: string, words: ReadonlyArray<W>): W => {
  const text = textOf(row, column);
  const word = words.find((one) => one === text);
  return word ?? malformed(column, 'an unknown word');
};

/**
 * What `read` finds in a column, or undefined where the column is NULL.
 *
 * @example
 * import { optional, textOf } from '@pengaduan/journal-sqlite';
 * console.log(optional({ agency: null }, 'agency', textOf)); // undefined
 */
export const optional = <A>(
  row: Row,
  column: string,
  read: (row: Row, column: string) => A,
): A | undefined => (row[column] === null ? undefined : read(row, column));

/**
 * The integer columns of a SELECT, so that they come as integers: a damaged page may hold text instead, at which `libsql`
 * may end the process. What was changed so is found by its checksum.
 */
export const integerColumns = (...columns: ReadonlyArray<string>): string =>
  columns.map((column) => `CAST(${column} AS INTEGER) AS ${column.replace(/.*\./, '')}`).join(', ');

/**
 * The text columns of a SELECT, so that they come as bytes, which `textOf` checks: `libsql` ends the process at text that is
 * not UTF-8, and a damaged page may hold such. A column `o.clock` comes as `clock`.
 *
 * @example
 * import { textColumns } from '@pengaduan/journal-sqlite';
 * console.log(textColumns('o.clock')); // CAST(o.clock AS BLOB) AS clock
 */
export const textColumns = (...columns: ReadonlyArray<string>): string =>
  columns.map((column) => `CAST(${column} AS BLOB) AS ${column.replace(/.*\./, '')}`).join(', ');
