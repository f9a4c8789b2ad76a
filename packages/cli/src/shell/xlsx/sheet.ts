import type { CellValue } from './cell.js';
import { XlsxFault } from './fault.js';
import { copyOf, textCollector } from './text-collector.js';
import type { Attributes, XmlReader } from './xml.js';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly texts: ReadonlyArray<string>;
  readonly isDate: (style: number) => boolean;
  readonly from1904: boolean;
}

/** A row of one sheet. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: ReadonlyArray<CellValue>;
}

// Excel's own limits.
const lastRow = 1_048_576;
const lastColumn = 16_384;

const from1900To1904 = 1462;

/** The number of a column, from 0, in the place of a cell: 27 of AB3. */
const columnAt = (place: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(place)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

const valueOf = (
  { t: type = 'n', s: style = '-1' }: Attributes,
  value: string,
  inline: string,
  { texts, isDate, from1904 }: CellContext,
): CellValue => {
  if (type === 'inlineStr') return inline;
  if (value === '') return undefined;
  if (type === 's') {
    const text = texts[Number(value)];
    if (text === undefined) throw new XlsxFault('DamagedXlsx');
    return text;
  }
  if (type === 'b') return value === '1';
  const number = Number(value);
  if (type !== 'n' || Number.isNaN(number)) return copyOf(value);
  return isDate(Number(style)) ? { serial: number + (from1904 ? from1900To1904 : 0) } : number;
};

/** Reads the cells of a sheet; `take` gives the rows that were read since the last call. */
export const sheetReader = (
  context: CellContext,
): Required<XmlReader> & { readonly take: () => ReadonlyArray<NumberedRow> } => {
  let rows: NumberedRow[] = [];
  let row = 0;
  let cells: CellValue[] = [];
  let column = 0;
  let cell: Attributes | undefined;
  let value = '';
  let inValue = false;
  const inline = textCollector();

  const openCell = (attributes: Attributes): void => {
    column = attributes['r'] === undefined ? cells.length : columnAt(attributes['r']);
    if (column < 0 || column >= lastColumn) throw new XlsxFault('DamagedXlsx');
    cell = attributes;
    value = '';
    inline.take();
  };
  const closeCell = (attributes: Attributes): void => {
    while (cells.length <= column) cells.push(undefined);
    cells[column] = valueOf(attributes, value, inline.take(), context);
    cell = undefined;
  };
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        if (!Number.isInteger(row) || row < 1 || row > lastRow) throw new XlsxFault('DamagedXlsx');
        cells = [];
      } else if (name === 'c') openCell(attributes);
      else if (name === 'v') inValue = true;
      else inline.open(name, attributes);
    },
    close: (name) => {
      if (name === 'row') rows.push({ row, cells });
      else if (name === 'c' && cell !== undefined) closeCell(cell);
      else if (name === 'v') inValue = false;
      else inline.close(name);
    },
    text: (text) => {
      if (inValue) value += text;
      else inline.text(text);
    },
    take: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
};
