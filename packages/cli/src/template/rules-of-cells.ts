import type { Lang } from '@pengaduan/calendar';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { columns } from '../log/columns.js';
import type { Choices } from './choices.js';
import { refused, sheetNames } from './words.js';

/** The letter of a column, from 0; a log has fewer than 26. */
const letter = (column: number): string => String.fromCharCode(65 + column);

const lastRow = 1_048_576;
/** 1 January 2000, as Excel counts days. */
const firstDate = 36_526;

/** Where the words of a list stand. One that an office adds to is as long as what stands in it. */
const sourceOf = ({ words, isOpen }: Choices, place: number, sheet: string): string => {
  const column = letter(place);
  if (!isOpen) return `${sheet}!$${column}$2:$${column}$${words.length + 1}`;
  const filled = `COUNTA(${sheet}!$${column}$2:$${column}$${lastRow})`;
  return `OFFSET(${sheet}!$${column}$2,0,0,MAX(1,${filled}),1)`;
};

/** A day and a time; Excel keeps a day alone like midnight, which is written as a text. */
const dateRule = (cell: string): string =>
  `IF(ISTEXT(${cell}),ISNUMBER(SEARCH(" 00:00",${cell})),AND(${cell}>=${firstDate},MOD(${cell},1)>0))`;

const validation = (type: string, column: string, formula: string, error: string | undefined): string => {
  const refusing =
    error === undefined ? '' : ` showErrorMessage="1" error="${sanitizeAttributeValue(error)}"`;
  const range = `${column}2:${column}${lastRow}`;
  return `<dataValidation ${type} allowBlank="1"${refusing} sqref="${range}"><formula1>${sanitizeTextContent(formula)}</formula1></dataValidation>`;
};

const validations = (choices: ReadonlyArray<Choices>, lang: Lang): string => {
  const [sheet, column] = [sheetNames.choices[lang], letter(columns.indexOf('at'))];
  const all = [
    validation('type="custom"', column, dateRule(`${column}2`), refused.date[lang]),
    ...choices.map((one, place) =>
      validation(
        'type="list"',
        letter(columns.indexOf(one.column)),
        sourceOf(one, place, sheet),
        one.isOpen ? undefined : refused.choice[lang],
      ),
    ),
  ];
  return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
};

/** Gives a whole column the style of its cell in the second row, so that a date is shown as one wherever it is written. */
const withColumnStyle = (sheet: string, column: number): string => {
  const style = new RegExp(`<c r="${letter(column)}2" s="(\\d+)"`).exec(sheet)?.[1];
  if (style === undefined) throw new Error('the cell has no style');
  const place = `<col min="${column + 1}" max="${column + 1}"`;
  return sheet.replace(place, `${place} style="${style}"`);
};

const sheetFile = 'xl/worksheets/sheet{id}.xml';
const order = getOrderOfSiblings(sheetFile, 'worksheet') ?? [];

/** The rules of the cells of a log, the first sheet: what can be chosen, and what a date looks like. */
export const rulesOfCells = (choices: ReadonlyArray<Choices>, lang: Lang) => {
  const transform = (sheet: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
    if (sheetIndex !== 0) return sheet;
    const styled = withColumnStyle(sheet, columns.indexOf('at'));
    const rules = validations(choices, lang);
    return insertElementMarkupAccordingToOrderOfSiblings(styled, rules, order, 'worksheet');
  };
  return { files: { transform: { [sheetFile]: { transform } } } };
};
