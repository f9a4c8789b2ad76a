import type { Lang } from '@pengaduan/calendar';
import type { Question } from '@pengaduan/metrics';
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import type { RecapFile } from './options.js';
import type { Recap } from './recap.js';
import { numbersSheet, sheetsOf, type Cell } from './sheets.js';

const widest = 60;

/** Columns as wide as what stands in them, so that nobody has to pull them apart. */
const columnsOf = (rows: ReadonlyArray<ReadonlyArray<Cell>>) =>
  rows
    .reduce<ReadonlyArray<number>>(
      (widths, row) =>
        Array.from({ length: Math.max(widths.length, row.length) }, (_, n) =>
          Math.max(widths[n] ?? 0, String(row[n] ?? '').length + 2),
        ),
      [],
    )
    .map((width) => ({ width: Math.min(width, widest) }));

/** A recap in the form of its file. A text that begins like a formula is none in a spreadsheet. */
export const writtenRecap = async (
  form: RecapFile['form'],
  recap: Recap,
  question: Question,
  lang: Lang,
): Promise<string | Uint8Array> => {
  if (form === 'csv') {
    const rows = numbersSheet(recap, lang).rows.map((row) => [...row]);
    return stringify(rows, { bom: true, record_delimiter: 'windows', escape_formulas: true });
  }
  const sheets = sheetsOf(recap, question, lang).map(({ name, rows }) => ({
    sheet: name,
    columns: columnsOf(rows),
    data: rows.map((row) => row.map((cell) => cell ?? null)),
  }));
  return writeExcelFile(sheets).toBuffer();
};
