import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { WrittenDate } from '../shell/date-orders.js';
import { isZip } from '../shell/xlsx/magic.js';
import { oneSheet } from '../shell/xlsx/one-sheet.js';
import { cellsOf, headerFrom, missingIn, placeIn, type CellOf, type Header } from './header.js';
import { tableRows, type RowsProblem } from './rows.js';
import type { TableMap } from './table-map.js';
import type { NoTable } from './words.js';

// Titles and dates of a report stand above its table; what is far below is no header.
const lastHeaderRow = 50;

/** A row below the header of a table. */
export interface RowBelow {
  readonly line: number;
  readonly cell: CellOf;
  readonly dateIn: (column: string) => WrittenDate;
}

type Read<A> = AsyncGenerator<Either<NoTable | RowsProblem, A>, void, undefined>;

/** Whether a row names every column of a map. */
const isHeaderOf =
  (map: TableMap) =>
  (cells: ReadonlyArray<string>): boolean =>
    missingIn(headerFrom(cells), map).length === 0;

/** Looks whether no more than one sheet of a workbook has a table of the map. */
export const inOneSheet = async (bytes: Uint8Array, map: TableMap): Promise<Either<RowsProblem, void>> =>
  isZip(bytes) ? oneSheet(bytes, lastHeaderRow, isHeaderOf(map)) : right(undefined);

/**
 * The rows of a table below its header, which is the first row that names every column of the map; empty rows are passed
 * over. A table that is none is an error, which ends the rows.
 */
export async function* rowsBelow(bytes: Uint8Array, map: TableMap): Read<RowBelow> {
  let header: Header | undefined;
  let ofSheet: string | undefined;
  let missing = missingIn(new Map(), map);
  let seen = 0;
  for await (const row of tableRows(bytes, isHeaderOf(map))) {
    if (isLeft(row)) return yield row;
    const { line, sheet, cells, dateCells } = row.right;
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
    const [cell, places] = [cellsOf(header, cells), header];
    const dateIn = (column: string): WrittenDate => ({
      text: cell(column),
      isDateCell: dateCells?.has(placeIn(places, column) ?? -1) === true,
    });
    yield right({ line, cell, dateIn });
  }
  if (header === undefined) yield left({ type: 'NoHeader', missing });
}
