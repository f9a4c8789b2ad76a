import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { ListedReport, RefusedLine } from '../lists/result.js';
import { isZip } from '../shell/xlsx/magic.js';
import { oneSheet } from '../shell/xlsx/one-sheet.js';
import { cellsOf, headerFrom, missingIn, type Header } from './header.js';
import { reportOfRow, type TableContext } from './report-of-row.js';
import { tableRows, type RowsProblem } from './rows.js';
import type { NoTable } from './words.js';

type Line = Either<NoTable | RowsProblem, ListedReport | RefusedLine>;

// Titles and dates of a report stand above its table; what is far below is no header.
const lastHeaderRow = 50;

/**
 * The reports of a table by its map: the header is the first row that names every column of the map; empty rows are
 * passed over. A table that is none, or that stands in more than one sheet, is an error, which ends the lines.
 */
export async function* readTable(
  bytes: Uint8Array,
  context: TableContext,
): AsyncGenerator<Line, void, undefined> {
  const { map, asOf } = context;
  if (map.standing !== undefined && asOf === undefined) return yield left({ type: 'NoAsOf' });
  const isHeader = (cells: ReadonlyArray<string>): boolean => missingIn(headerFrom(cells), map).length === 0;
  const one = isZip(bytes) ? await oneSheet(bytes, lastHeaderRow, isHeader) : right(undefined);
  if (isLeft(one)) return yield one;
  let header: Header | undefined;
  let ofSheet: string | undefined;
  let missing = missingIn(new Map(), map);
  let seen = 0;
  for await (const row of tableRows(bytes)) {
    if (isLeft(row)) return yield row;
    const { line, sheet, cells } = row.right;
    if (header === undefined) {
      const found = headerFrom(cells);
      const lacking = missingIn(found, map);
      if (lacking.length < missing.length) missing = lacking;
      if (lacking.length === 0) [header, ofSheet] = [found, sheet];
      else if (++seen > lastHeaderRow) break;
      continue;
    }
    if (sheet !== ofSheet) break;
    if (cells.every((cell) => cell === '')) continue;
    const report = reportOfRow(cellsOf(header, cells), context);
    yield right(isLeft(report) ? { line, problem: report.left } : { line, commands: report.right });
  }
  if (header === undefined) yield left({ type: 'NoHeader', missing });
}
