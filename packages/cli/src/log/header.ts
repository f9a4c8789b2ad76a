import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { columns, needed, type Column } from './columns.js';
import { recordAt } from './records.js';
import type { NotALog } from './problem.js';

export interface Header {
  readonly width: number;
  /** Where each column stands, from 0; one that the file does not have is not in it. */
  readonly places: ReadonlyMap<Column, number>;
  /** The index of the line behind it. */
  readonly next: number;
}

/** Reads the header, on the first line that is not blank: columns in any order, unknown ones passed over. */
export const headerOf = (lines: ReadonlyArray<string>): Either<NotALog, Header> => {
  const first = lines.findIndex((line) => line.trim() !== '');
  const { records, next } = recordAt(lines, first);
  const [record] = records;
  if (first < 0 || record === undefined) return left({ type: 'EmptyFile' });
  if (isLeft(record.cells)) return left({ type: 'BrokenHeader', line: record.line });
  const names = record.cells.right;
  // Then the whole file is one line, and would pass for a log without rows.
  if (names.some((name) => /\r(?!\n)/.test(name))) return left({ type: 'BareReturns' });
  const repeated = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (repeated !== undefined) return left({ type: 'RepeatedColumn', column: repeated });
  const missing = needed.find((column) => !names.includes(column));
  if (missing !== undefined) return left({ type: 'MissingColumn', column: missing });
  const found = columns.filter((column) => names.includes(column));
  const places = new Map(found.map((column) => [column, names.indexOf(column)]));
  return right({ width: names.length, places, next });
};
