import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { cellText } from './cell.js';
import type { XlsxProblem } from './fault.js';
import { readXlsx } from './read-xlsx.js';

/**
 * Looks whether no more than one sheet that is to be seen has a header among its rows up to `lastRow`: the rows of a second
 * one would be passed over without a word.
 */
export const oneSheet = async (
  bytes: Uint8Array,
  lastRow: number,
  isHeader: (cells: ReadonlyArray<string>) => boolean,
): Promise<Either<XlsxProblem, void>> => {
  const sheets = new Set<string>();
  for await (const read of readXlsx(bytes, lastRow)) {
    if (isLeft(read)) return read;
    const { sheet, cells } = read.right;
    if (!sheets.has(sheet) && isHeader(cells.map(cellText))) sheets.add(sheet);
  }
  return sheets.size > 1 ? left({ type: 'SeveralSheets', sheets: [...sheets] }) : right(undefined);
};
