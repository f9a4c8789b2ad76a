import type { Lang } from '@pengaduan/calendar';
import type { Question } from '@pengaduan/metrics';
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import type { RecapFile } from './options.js';
import type { Recap } from './recap.js';
import type { AgencyNames } from '../shell/names/agency-names.js';
import { columnWidths } from '../shell/xlsx/column-widths.js';
import { dataSheet, sheetsOf } from './sheets.js';

/** A recap in the form of its file. A text that begins like a formula is none in a spreadsheet. */
export const writtenRecap = async (
  form: RecapFile['form'],
  recap: Recap,
  question: Question,
  names: AgencyNames,
  lang: Lang,
): Promise<string | Uint8Array> => {
  if (form === 'csv') {
    const rows = dataSheet(recap, names, lang).rows.map((row) => [...row]);
    return stringify(rows, { bom: true, record_delimiter: 'windows', escape_formulas: true });
  }
  const sheets = sheetsOf(recap, question, names, lang).map(({ name, rows }) => ({
    sheet: name,
    columns: columnWidths(rows),
    data: rows.map((row) => row.map((cell) => cell ?? null)),
  }));
  return writeExcelFile(sheets).toBuffer();
};
