import type { Column } from './columns.js';
import { columnText } from './header-names.js';
import type { Header } from './header.js';

/** What a file calls its columns, so that people find there what they are told of. */
export interface Titles {
  /** Called with the header of the file and its cells. */
  readonly read: (header: Header, cells: ReadonlyArray<string>) => void;
  readonly of: (column: Column) => string;
}

/** Titles of a file that is to be read; until then each column has its own name. */
export const titlesOfFile = (): Titles => {
  let titles: ReadonlyMap<Column, string> | undefined;
  let isExact = true;
  return {
    read: (header, cells) => {
      titles = new Map([...header].map(([column, place]) => [column, (cells[place] ?? '').trim()]));
      isExact = [...titles].every(([column, title]) => column === title);
    },
    // A column that the file does not have has the name that it would have beside the others.
    of: (column) => titles?.get(column) ?? (isExact ? column : columnText(column, 'id')),
  };
};
