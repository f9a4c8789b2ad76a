import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { columns } from '../log/columns.js';
import type { UnreadableRow } from '../log/problem.js';
import { cellOf, type LogLine } from '../log/read-log.js';
import { readRow, type DatedRow } from '../log/read-row.js';
import { exactCell, type Reading } from '../log/saved/exact-cells.js';
import { doubtfulForm, type DoubtfulForm, type WrittenDate } from '../shell/date-orders.js';
import { orderIn, type DateOrder } from '../shell/local-time.js';

/** A row that is known to be of a complaint and an instant, and the form of its date where that may be doubtful. */
export interface PlacedRow {
  readonly row: DatedRow;
  readonly form: DoubtfulForm | undefined;
}

/** A date that cannot be taken, as others of its file show. */
export const doubtfulDate = (line: number, form: DoubtfulForm, dates: DateOrder): UnreadableRow => ({
  line,
  problem: {
    ...{ type: 'InvalidCell', column: 'at', missing: false },
    expected: { type: 'doubtfulDate', form, dates },
  },
});

/** The instant of a line as it is written; undefined where the line cannot be told into cells. */
export const dateOf = (line: LogLine): WrittenDate | undefined =>
  isLeft(line)
    ? undefined
    : { text: cellOf(line.right, 'at').trim(), isDateCell: line.right.hasDateCell === true };

/** Reads a line as people saved it, in the exact form of the log. */
export const placeRow = (line: LogLine, reading: Reading): Either<UnreadableRow, PlacedRow> => {
  if (isLeft(line)) return line;
  const { line: nr } = line.right;
  const cell = (column: (typeof columns)[number]): string => cellOf(line.right, column).trim();
  const order = orderIn(cell('at'));
  if (order !== undefined && order !== 'either' && order !== reading.dates)
    return left(doubtfulDate(nr, 'slashed', reading.dates));
  const activity = exactCell('activity', cell('activity'), '', reading);
  const cells = columns.map((column) => exactCell(column, cell(column), activity, reading));
  const row = readRow({ ...line.right, cells });
  if (isLeft(row)) return left({ line: nr, problem: row.left });
  const date = dateOf(line);
  return right({ row: row.right, form: date && doubtfulForm(date) });
};
