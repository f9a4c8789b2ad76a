import type { Lang } from '@pengaduan/calendar';
import { describeInvalid } from '@pengaduan/core';
import { columnText } from './header-names.js';
import type { Separator } from './separator.js';
import type { CellProblem, FileProblem, RowProblem } from './problem.js';
import { describeDoubt } from '../shell/date-orders.js';
import type { DateOrder } from '../shell/local-time.js';
import { wordText } from './words-of-people.js';
import type { Titles } from './titles.js';
import type { Localized } from '../shell/words/lang.js';

const separatorNames: Readonly<Record<Separator, Localized>> = {
  ',': { id: 'koma', en: 'commas' },
  ';': { id: 'titik koma', en: 'semicolons' },
  '\t': { id: 'tab', en: 'tabs' },
};

const fileSentence = (problem: FileProblem): Localized => {
  switch (problem.type) {
    case 'NotUtf8':
      return {
        id: `Baris ${problem.line} bukan teks UTF-8; simpan berkas sebagai "CSV UTF-8" lalu ulangi.`,
        en: `Line ${problem.line} is not UTF-8 text; save the file as "CSV UTF-8" and try again.`,
      };
    case 'EmptyFile':
      return {
        id: 'Berkas kosong; baris pertama harus berisi nama kolom.',
        en: 'The file is empty; its first line must name the columns.',
      };
    case 'BareReturns':
      return {
        id: 'Baris berkas ini diakhiri CR saja; simpan berkas sebagai "CSV UTF-8" (LF atau CRLF) lalu ulangi.',
        en: 'The lines of this file end in CR alone; save it as "CSV UTF-8" (LF or CRLF) and try again.',
      };
    case 'BrokenHeader':
      return {
        id: `Nama kolom pada baris ${problem.line} tidak terbaca; periksa tanda kutipnya.`,
        en: `The names of the columns on line ${problem.line} cannot be read; check the quotes.`,
      };
    case 'LongHeader':
      return {
        id: `Baris ${problem.line} lebih panjang dari 1 MiB; baris pertama catatan memuat nama kolom saja.`,
        en: `Line ${problem.line} is longer than 1 MiB; the first line of a log names the columns and nothing else.`,
      };
    case 'MissingColumn': {
      const { column, separator } = problem;
      const found = separator && separatorNames[separator];
      return {
        id: `Kolom ${column} (${columnText(column, 'id')}) tidak ada; salah satu dari 20 baris pertama harus memuat semua nama kolom, masing-masing di sel sendiri.${found === undefined ? '' : ` Pemisah sel yang ditemukan: ${found.id}.`}`,
        en: `There is no column ${column} (${columnText(column, 'id')}); one of the first 20 lines must name all columns, each in a cell of its own.${found === undefined ? '' : ` What was found between cells: ${found.en}.`}`,
      };
    }
    case 'RepeatedColumn':
      return {
        id: `Kolom ${problem.column} tercantum lebih dari sekali; sisakan satu.`,
        en: `The column ${problem.column} stands there more than once; leave one.`,
      };
  }
};

/** Why a file is no log, and the remedy. */
export const describeFileProblem = (problem: FileProblem, lang: Lang): string => fileSentence(problem)[lang];

const digits: Localized = {
  id: 'isi nomor Tracking ID, 1 sampai 64 angka saja.',
  en: 'give the Tracking ID, 1 to 64 digits and nothing else.',
};

const orderRemedy: Readonly<Record<DateOrder, Localized>> = {
  dmy: {
    id: 'Bila semuanya bulan dahulu, ulangi dengan --dates mdy.',
    en: 'If all of them do, repeat with --dates mdy.',
  },
  mdy: {
    id: 'Bila semuanya hari dahulu, ulangi tanpa --dates mdy.',
    en: 'If all of them do, repeat without --dates mdy.',
  },
};

const timeOfDay: Localized = {
  id: 'memuat tanggal tanpa jam: tulis juga jamnya, misalnya 2025-01-03 11:14.',
  en: 'has a day without a time: write the time too, for example 2025-01-03 11:14.',
};

/** Excel shows a date as `2025-01-03 00:00` where no time was written. A text is what somebody wrote. */
const midnight: Localized = {
  id: "Excel menyimpan tanggal tanpa jam sama dengan pukul 00.00; bila memang pukul 00.00, tulis sebagai teks, dengan tanda petik di depannya: '2025-01-03 00:00.",
  en: "Excel keeps a day without a time like 00:00; where it was 00:00, write it as a text, with an apostrophe before it: '2025-01-03 00:00.",
};

/** What people write for an instant; programs write its offset too. */
const moment: Localized = {
  id: 'isi tanggal dan jam yang benar-benar ada, misalnya 2025-01-03 11:14.',
  en: 'give a day and a time that exist, for example 2025-01-03 11:14.',
};

const stateOf = (missing: boolean): Localized =>
  missing ? { id: 'belum diisi', en: 'is missing' } : { id: 'tidak sah', en: 'is not valid' };

/** Why a cell cannot be read, and the remedy, as what comes behind the name of its column: its title in the file. */
export const describeCell = (
  { expected, missing, column }: CellProblem,
  lang: Lang,
  title: string,
): string => {
  // In a file with names of its own columns, the values are told by the words that people write there.
  const isOfPeople = title !== column;
  if (expected.type === 'doubtfulDate') {
    const { form, dates } = expected;
    return describeDoubt(form, dates, orderRemedy[dates])[lang];
  }
  if (expected.type === 'timeOfDay')
    return expected.isDateCell ? `${timeOfDay[lang]} ${midnight[lang]}` : timeOfDay[lang];
  if (expected.type === 'digits') return `${stateOf(missing)[lang]}: ${digits[lang]}`;
  if (expected.type === 'instant' && isOfPeople) return `${stateOf(missing)[lang]}: ${moment[lang]}`;
  if (expected.type !== 'oneOf' || !isOfPeople)
    return describeInvalid({ field: column, expected, missing }, lang);
  const values = expected.values.map((value) => wordText(String(value), lang));
  return describeInvalid({ field: column, expected: { ...expected, values }, missing }, lang);
};

const rowSentence = (problem: RowProblem): Localized => {
  switch (problem.type) {
    case 'LongLine':
      return {
        id: 'Baris ini lebih panjang dari 1 MiB; periksa berkasnya.',
        en: 'This line is longer than 1 MiB; check the file.',
      };
    case 'StrayQuote':
      return {
        id: 'Tanda kutip di tempat yang salah; apit isi sel dengan tanda kutip dan gandakan yang ada di dalamnya.',
        en: 'A quote stands where none may be; put the cell in quotes and double those inside it.',
      };
    case 'OpenQuote':
      return {
        id: 'Tanda kutip dibuka tetapi tidak ditutup; tutup tanda kutip itu.',
        en: 'A quote is opened and never closed; close it.',
      };
    case 'CellCount':
      return {
        id: `Baris ini berisi ${problem.found} sel, seharusnya ${problem.expected}; periksa komanya.`,
        en: `This row has ${problem.found} cells and should have ${problem.expected}; check the commas.`,
      };
  }
};

/** Why a row cannot be read, and the remedy. It never repeats what stands in the row. */
export const describeUnreadableRow = (
  problem: RowProblem | CellProblem,
  lang: Lang,
  titles: Titles,
): string => {
  if (problem.type !== 'InvalidCell') return rowSentence(problem)[lang];
  const title = titles.of(problem.column);
  return `${title} ${describeCell(problem, lang, title)}`;
};
