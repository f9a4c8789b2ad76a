import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { columns, requiredColumns, type Column } from './columns.js';
import type { FileProblem } from './problem.js';
import { namedColumn } from './header-names.js';
import type { Cells } from './split.js';

/** Where each column stands, from 0; a column that the file does not have is not in it. */
export type Header = ReadonlyMap<Column, number>;

/** Reads the names of the columns: in any order, unknown ones passed over. */
export const headerOf = (names: Cells): Either<FileProblem, Header> => {
  // Lines that end in CR alone make one line of the whole file, which would pass for a log without rows.
  if (names.some((name) => /\r(?!\n)/.test(name))) return left({ type: 'BareReturns' });
  const named = names.map(namedColumn);
  const repeated = columns.find((column) => named.indexOf(column) !== named.lastIndexOf(column));
  if (repeated !== undefined) return left({ type: 'RepeatedColumn', column: repeated });
  const missing = requiredColumns.find((column) => !named.includes(column));
  if (missing !== undefined) return left({ type: 'MissingColumn', column: missing });
  const found = columns.filter((column) => named.includes(column));
  return right(new Map(found.map((column) => [column, named.indexOf(column)])));
};
