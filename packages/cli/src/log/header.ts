import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { columns, needed, type Column } from './columns.js';
import type { Cells, CsvRecord } from './records.js';
import type { NotALog } from './trouble.js';

/** Where each column stands, from 0; a column that the file does not have is not in it. */
export interface Header {
  readonly width: number;
  readonly places: ReadonlyMap<Column, number>;
}

/** Reads the header: columns in any order, unknown ones passed over. */
export const headerOf = (record: CsvRecord | undefined): Either<NotALog, Header> => {
  if (record === undefined) return left({ type: 'EmptyFile' });
  if (isLeft(record.cells)) return left({ type: 'BrokenHeader', line: record.line });
  const names: Cells = record.cells.right;
  const repeated = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (repeated !== undefined) return left({ type: 'RepeatedColumn', column: repeated });
  const missing = needed.find((column) => !names.includes(column));
  if (missing !== undefined) return left({ type: 'MissingColumn', column: missing });
  const found = columns.filter((column) => names.includes(column));
  return right({
    width: names.length,
    places: new Map(found.map((column) => [column, names.indexOf(column)])),
  });
};
