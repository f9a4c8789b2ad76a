import { isLeft } from 'fp-ts/lib/Either.js';
import type { SheetRow } from '../../../src/shell/xlsx/cell.js';
import { readXlsx } from '../../../src/shell/xlsx/read-xlsx.js';

/** All that reading a workbook gives: its rows, and behind them the type of its problem where there is one. */
export const read = async (bytes: Uint8Array): Promise<ReadonlyArray<SheetRow | string>> => {
  const found: Array<SheetRow | string> = [];
  for await (const row of readXlsx(bytes)) found.push(isLeft(row) ? row.left.type : row.right);
  return found;
};
