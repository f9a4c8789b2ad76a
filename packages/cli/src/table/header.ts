import { columnsOf, type TableMap } from './table-map.js';

/** What stands in a column of a row; empty where the table has none of that name. */
export type CellOf = (column: string) => string;

/** Names of columns are the same whatever their case, blanks and underlines. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_]+/g, '');

/** Where each column of a table stands, by its plain name. */
export type Header = ReadonlyMap<string, number>;

export const headerFrom = (cells: ReadonlyArray<string>): Header =>
  new Map(cells.map((cell, place) => [plainName(cell), place] as const).filter(([name]) => name !== ''));

/** The columns of a map that a header does not have. */
export const missingIn = (header: Header, map: TableMap): ReadonlyArray<string> =>
  columnsOf(map).filter((column) => !header.has(plainName(column)));

export const cellsOf =
  (header: Header, cells: ReadonlyArray<string>): CellOf =>
  (column) =>
    cells[header.get(plainName(column)) ?? -1] ?? '';
