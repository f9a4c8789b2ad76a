import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { CsvRecord } from './csv.js';
import { recordsOf } from './records.js';
import type { Cells } from './split.js';
import { textOf } from './text.js';

/** A row of a small file as people save it. */
export interface CellRow {
  readonly line: number;
  /** None where the row cannot be told into cells. */
  readonly cells: Cells;
}

const rowOf = ({ line, cells }: CsvRecord): CellRow => ({ line, cells: isRight(cells) ? cells.right : [] });

/** The rows of a small file, whatever its separator and encoding; none of one that is no text. */
export const decodeCells = async (bytes: Uint8Array): Promise<ReadonlyArray<CellRow>> => {
  const rows: CellRow[] = [];
  const pieces = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    yield await Promise.resolve(bytes);
  };
  for await (const records of recordsOf(textOf(pieces()))) {
    if (isLeft(records)) return [];
    rows.push(...records.right.map(rowOf));
  }
  return rows;
};
