import type { Lang } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { columns } from '../log/columns.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnwritable } from '../shell/words/file.js';
import { columnWidths } from '../shell/xlsx/column-widths.js';
import { choicesFor } from './choices.js';
import { rulesOfCells } from './rules-of-cells.js';
import { choiceRows, headerRow, instructionRows } from './sheets.js';
import { sheetNames, writtenLine } from './words.js';

// Read alike in a workbook and, should it be saved as text, in that.
const dateFormat = 'yyyy-mm-dd hh:mm';
const widthOfColumn = 18;

const bold = (texts: ReadonlyArray<string>): Row => texts.map((value) => ({ value, fontWeight: 'bold' }));

/** An empty log, with instructions and what can be chosen, as a workbook. */
const templateFor = async (lang: Lang): Promise<Uint8Array> => {
  const choices = choicesFor(lang);
  const [choiceHeader = [], ...words] = choiceRows(choices, lang);
  const instructions = instructionRows(lang);
  const empty: Row = columns.map((column) => (column === 'at' ? { type: Date, format: dateFormat } : null));
  const sheets = [
    {
      sheet: sheetNames.log[lang],
      columns: columns.map(() => ({ width: widthOfColumn })),
      stickyRowsCount: 1,
      data: [bold(headerRow(lang)), empty],
    },
    {
      sheet: sheetNames.instructions[lang],
      columns: columnWidths(instructions.filter(({ length }) => length > 1)),
      data: instructions.map((row) => [...row]),
    },
    {
      sheet: sheetNames.choices[lang],
      columns: columnWidths([choiceHeader, ...words]),
      data: [bold(choiceHeader), ...words.map((row) => row.map((word) => (word === '' ? null : word)))],
    },
  ];
  return writeExcelFile(sheets, { features: [rulesOfCells(choices, lang)] }).toBuffer();
};

/** Writes an empty log into a new file. */
export const writeTemplate = async (session: Session, path: string): Promise<Exit> => {
  const { io, lang } = session;
  const written = await io.writeFile({ path }, await templateFor(lang));
  if (isLeft(written)) return refuse(session, `${path}: ${describeUnwritable(written.left, lang)}`);
  return print(session, writtenLine(path, lang));
};
