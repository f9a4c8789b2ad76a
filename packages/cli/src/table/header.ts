import { columnsOf, type TableMap } from './table-map.js';

/** What stands in a column of a row; empty where the table has none of that name. */
export type CellOf = (column: string) => string;

/** Names of columns are the same whatever their case, blanks and underlines. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_]+/g, '');

/** Where each column of a table stands, by its plain name. */
export type Header = ReadonlyMap<string, number>;

export const headerFrom = (cells: ReadonlyArray<string>): Header =>
  new Map(cells.map((cell, place) => [plainName(cell), place] as const).filter(([name]) => name !== ''));

/** Where a column stands; undefined where the table has none of that name. */
export const placeIn = (header: Header, column: string): number | undefined => header.get(plainName(column));

/** The columns of a map that a header does not have. */
export const missingIn = (header: Header, map: TableMap): ReadonlyArray<string> =>
  columnsOf(map).filter((column) => placeIn(header, column) === undefined);

export const cellsOf =
  (header: Header, cells: ReadonlyArray<string>): CellOf =>
  (column) =>
    cells[placeIn(header, column) ?? -1] ?? '';
