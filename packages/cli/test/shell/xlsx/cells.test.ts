import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, type CellValue } from '../../../src/shell/xlsx/cell.js';
import { partsOf, workbook, zipped, type WrittenCell } from '../../workbook.js';
import { read } from './read.js';

const aText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) =>
  // XML has no control characters, and Excel's own escape is of another test.
  text.replace(/\p{Cc}|\ufffe|\uffff/gu, ' ').replaceAll('_', '-'),
);
const aCell: fc.Arbitrary<WrittenCell> = fc.oneof(
  fc.constant(undefined),
  // In decimal digits there is one zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.boolean(),
  aText,
  fc.record({ text: aText, as: fc.constantFrom('shared' as const, 'inline' as const, 'formula' as const) }),
  fc.record({ number: fc.integer({ min: 0, max: 60_000 }), style: fc.constantFrom(0, 1, 2, 3, 4, 5) }),
);
const isDateStyle = [false, true, false, true, false, true];
const expected = (cell: WrittenCell): CellValue => {
  if (typeof cell !== 'object') return cell;
  if ('text' in cell) return cell.text;
  return isDateStyle[cell.style] === true ? { serial: cell.number } : cell.number;
};
const withoutEnd = (cells: ReadonlyArray<CellValue>): ReadonlyArray<CellValue> =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1);

describe('the cells of a workbook', () => {
  it('are read as they were written, each row with its sheet and number', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.array(aCell, { maxLength: 30 }), { maxLength: 10 }), async (rows) => {
        const numbered = rows.map((cells, n) => [n * 3 + 2, cells] as const);
        const found = await read(await workbook([{ name: 'Laporan & isi', rows: numbered }]));
        expect(found).toEqual(
          numbered.map(([row, cells]) => ({
            sheet: 'Laporan & isi',
            row,
            cells: withoutEnd(cells.map(expected)),
          })),
        );
      }),
    ));

  it('are read from each sheet that is to be seen, in their order', async () => {
    const rows = [[1, ['x']]] as const;
    const sheets = [{ name: 'B', rows }, { name: 'H', hidden: true, rows } as const, { name: 'A', rows }];
    expect(await read(await workbook(sheets))).toEqual([
      { sheet: 'B', row: 1, cells: ['x'] },
      { sheet: 'A', row: 1, cells: ['x'] },
    ]);
  });

  it('may leave out their places, have prefixes, runs and how they are pronounced', async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>sa</x:t></x:r>
      <x:r><x:t>tu</x:t></x:r><x:rPh><x:t>?</x:t></x:rPh></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/></x:sheetData></x:worksheet>`;
    const parts = { ...partsOf([{ name: 'A', rows: [] }]), 'xl/worksheets/sheet1.xml': sheet };
    expect(await read(await zipped(parts))).toEqual([
      { sheet: 'A', row: 1, cells: ['satu', 2] },
      { sheet: 'A', row: 2, cells: [] },
    ]);
  });

  it('keep no more than 1,000 characters of a text, and the line breaks in them', async () => {
    const text = `a\r\n${'b'.repeat(5000)}`;
    const [row] = await read(
      await workbook([{ name: 'A', rows: [[1, [text, { text, as: 'inline' }, { text, as: 'formula' }]]] }]),
    );
    const cells = typeof row === 'object' ? row.cells.map(String) : [];
    expect(cells).toHaveLength(3);
    for (const cell of cells) {
      expect(cell).toMatch(/^a\r\nb+$/);
      expect(cell.length).toBeLessThanOrEqual(1000);
    }
  });

  it('count days from 1904 where the workbook does', async () => {
    const bytes = await workbook([{ name: 'A', rows: [[1, [{ number: 0, style: 1 }]]] }], { from1904: true });
    const [row] = await read(bytes);
    expect(typeof row === 'object' && row.cells.map(cellText)).toEqual(['1904-01-01']);
  });
});

describe('a cell as text', () => {
  it.each<[CellValue, string]>([
    [6340753, '6340753'],
    [true, 'true'],
    [' Terverifikasi ', 'Terverifikasi'],
    [undefined, ''],
    [{ serial: 45660.468368055554 }, '2025-01-03 11:14:27'],
    [{ serial: 45660 }, '2025-01-03'],
    [{ serial: 45660.999999 }, '2025-01-04'],
    [{ serial: 0 }, '00:00:00'],
    [{ serial: 0.46836806 }, '11:14:27'],
    [{ serial: -1 }, '-1'],
  ])('%j is %s', (value, text) => {
    expect(cellText(value)).toBe(text);
  });
});
