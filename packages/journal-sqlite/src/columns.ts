import { isUtf8 } from 'node:buffer';
import type { Row } from './database.js';
import { trouble } from './trouble.js';

/** The integer in a column. Anything else there is a damaged file, which the port answers as `Corrupt`. */
export const integerOf = (row: Row, column: string): bigint => {
  const value = row[column];
  if (typeof value !== 'bigint') throw trouble('malformed', `column ${column} holds no integer`);
  return value;
};

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
