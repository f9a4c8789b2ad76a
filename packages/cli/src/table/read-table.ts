import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { ListedReport, RefusedLine, UnreadableCell } from '../lists/result.js';
import { dateOrders, describeDoubt, doubtfulForm, type DateOrders } from '../shell/date-orders.js';
import { reportOfRow, type TableContext } from './report-of-row.js';
import { inOneSheet, rowsBelow, type RowBelow } from './rows-below.js';
import type { RowsProblem } from './rows.js';
import { dateColumnsOf } from './table-map.js';
import { orderRemedy, type NoTable } from './words.js';

type Line = Either<NoTable | RowsProblem, ListedReport | RefusedLine>;

/** The first date of a row that cannot be taken, as others of the table show. */
const doubtIn = (
  { dateIn }: RowBelow,
  dateColumns: ReadonlyArray<string>,
  orders: DateOrders,
  { map, lang }: TableContext,
): UnreadableCell | undefined => {
  for (const column of dateColumns) {
    const form = doubtfulForm(dateIn(column));
    if (form === undefined || !orders.isDoubtful(form)) continue;
    const expected = describeDoubt(form, map.dates, orderRemedy)[lang];
    return { type: 'UnreadableCell', column, expected };
  }
  return undefined;
};

/**
 * The reports of a table by its map. All of its dates are looked at before the first report is given, since they show
 * together in which order they are written. A table that is none is an error, which ends the lines.
 */
export async function* readTable(
  bytes: Uint8Array,
  context: TableContext,
): AsyncGenerator<Line, void, undefined> {
  const { map, asOf } = context;
  if (map.standing !== undefined && asOf === undefined) return yield left({ type: 'NoAsOf' });
  const one = await inOneSheet(bytes, map);
  if (isLeft(one)) return yield one;
  const [dateColumns, orders] = [dateColumnsOf(map), dateOrders(map.dates)];
  for await (const row of rowsBelow(bytes, map)) {
    // What ends the rows is told behind those before it.
    if (!isLeft(row)) for (const column of dateColumns) orders.see(row.right.dateIn(column));
  }
  for await (const row of rowsBelow(bytes, map)) {
    if (isLeft(row)) return yield row;
    const { line, cell } = row.right;
    const doubt = doubtIn(row.right, dateColumns, orders, context);
    const report = doubt === undefined ? reportOfRow(cell, context) : left(doubt);
    yield right(isLeft(report) ? { line, problem: report.left } : { line, commands: report.right });
  }
}
