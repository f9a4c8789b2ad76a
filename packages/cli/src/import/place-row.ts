import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { columns } from '../log/columns.js';
import type { UnreadableRow } from '../log/problem.js';
import { cellOf, type LogLine } from '../log/read-log.js';
import { readRow, type DatedRow } from '../log/read-row.js';
import { exactCell, type Reading } from '../log/saved/exact-cells.js';
import { orderIn } from '../shell/local-time.js';

/** A row that is known to be of a complaint and an instant, and whether the order of its date has to be believed. */
export interface PlacedRow {
  readonly row: DatedRow;
  readonly isSlashed: boolean;
}

/** A date with slashes whose day stands second, in a file that is said to have the day first. */
export const monthFirst = (line: number): UnreadableRow => ({
  line,
  problem: { type: 'InvalidCell', column: 'at', expected: { type: 'dayFirst' }, missing: false },
});

/** Reads a line as people saved it, in the exact form of the log. */
export const placeRow = (line: LogLine, reading: Reading): Either<UnreadableRow, PlacedRow> => {
  if (isLeft(line)) return line;
  const { line: nr } = line.right;
  const cell = (column: (typeof columns)[number]): string => cellOf(line.right, column).trim();
  const slashed = orderIn(cell('at'));
  if (slashed === 'month-first' && reading.dates === 'dmy') return left(monthFirst(nr));
  const activity = exactCell('activity', cell('activity'), '', reading);
  const cells = columns.map((column) => exactCell(column, cell(column), activity, reading));
  const row = readRow({ line: nr, cells });
  if (isLeft(row)) return left({ line: nr, problem: row.left });
  return right({ row: row.right, isSlashed: slashed !== undefined && reading.dates === 'dmy' });
};
