import { isUtf8 } from 'node:buffer';
import type { Row } from './database.js';
import { trouble } from './trouble.js';

/** A column holds what nobody wrote there: the port answers `Corrupt`. */
export const malformed = (column: string, what: string): never => {
  throw trouble('malformed', `column ${column} holds ${what}`);
};

/** The integer in a column. Anything else there is a damaged file, which the port answers as `Corrupt`. */
export const integerOf = (row: Row, column: string): bigint => {
  const value = row[column];
  if (typeof value !== 'bigint') throw trouble('malformed', `column ${column} holds no integer`);
  return value;
};

/** The same as a number: instants, days and small counts. */
export const numberOf = (row: Row, column: string): number => Number(integerOf(row, column));

/** The bytes of a BLOB column, without a copy. */
export const bytesOf = (row: Row, column: string): Buffer => {
  const value = row[column];
  if (!(value instanceof ArrayBuffer)) throw trouble('malformed', `column ${column} holds no bytes`);
  return Buffer.from(value);
};

/** The text of a TEXT column, or of a BLOB column that holds UTF-8. */
export const textOf = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value === 'string') return value;
  const bytes = bytesOf(row, column);
  if (!isUtf8(bytes)) throw trouble('malformed', `column ${column} holds no text`);
  return bytes.toString('utf8');
};

/** The text of a column that holds one of these words. */
export const wordOf = <W extends string>(row: Row, column: string, words: ReadonlyArray<W>): W => {
  const text = textOf(row, column);
  const word = words.find((one) => one === text);
  if (word === undefined) throw trouble('malformed', `column ${column} holds a word nobody wrote`);
  return word;
};

/** What a column holds, or undefined where it is NULL. */
export const optional = <A>(
  row: Row,
  column: string,
  read: (row: Row, column: string) => A,
): A | undefined => (row[column] === null ? undefined : read(row, column));

/** Names text columns in a SELECT, `o.clock` as `clock`, so that they come as bytes: libsql ends the process at text that is not UTF-8. */
export const textColumns = (...columns: ReadonlyArray<string>): string =>
  columns.map((column) => `CAST(${column} AS BLOB) AS ${column.replace(/^.*\./, '')}`).join(', ');
