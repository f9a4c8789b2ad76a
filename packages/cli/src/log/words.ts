import type { Lang } from '@pengaduan/calendar';
import { describeInvalid } from '@pengaduan/core';
import type { BadCell, BadRow, NotALog } from './problem.js';
import type { Spoken } from '../shell/words/lang.js';

const sayFile = (trouble: NotALog): Spoken => {
  switch (trouble.type) {
    case 'NotUtf8':
      return {
        id: `Baris ${trouble.line} bukan teks UTF-8; simpan berkas sebagai "CSV UTF-8" lalu ulangi.`,
        en: `Line ${trouble.line} is not UTF-8 text; save the file as "CSV UTF-8" and try again.`,
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
        id: `Nama kolom pada baris ${trouble.line} tidak terbaca; periksa tanda kutipnya.`,
        en: `The names of the columns on line ${trouble.line} cannot be read; check the quotes.`,
      };
    case 'MissingColumn':
      return {
        id: `Kolom ${trouble.column} tidak ada; baris pertama harus memuatnya, dipisahkan koma.`,
        en: `There is no column ${trouble.column}; the first line must name it, separated by commas.`,
      };
    case 'RepeatedColumn':
      return {
        id: `Kolom ${trouble.column} tercantum lebih dari sekali; sisakan satu.`,
        en: `The column ${trouble.column} stands there more than once; leave one.`,
      };
  }
};

/** Why a file is no complaint log, and the remedy. */
export const describeNotALog = (trouble: NotALog, lang: Lang): string => sayFile(trouble)[lang];

const digits: Spoken = {
  id: 'isi nomor Tracking ID, 1 sampai 64 angka saja.',
  en: 'give the Tracking ID, 1 to 64 digits and nothing else.',
};

const cell = ({ expected, missing, column }: BadCell, lang: Lang): string => {
  if (expected.type !== 'digits')
    return `${column} ${describeInvalid({ field: column, expected, missing }, lang)}`;
  const state =
    lang === 'id' ? (missing ? 'belum diisi' : 'tidak sah') : missing ? 'is missing' : 'is not valid';
  return `${column} ${state}: ${digits[lang]}`;
};

const sayRow = (trouble: BadRow): Spoken => {
  switch (trouble.type) {
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
        id: `Baris ini berisi ${trouble.found} sel, seharusnya ${trouble.expected}; periksa komanya.`,
        en: `This row has ${trouble.found} cells and should have ${trouble.expected}; check the commas.`,
      };
  }
};

/** Why a row cannot be read, and the remedy. It never repeats what stands in the row. */
export const describeUnreadableRow = (trouble: BadRow | BadCell, lang: Lang): string =>
  trouble.type === 'BadCell' ? cell(trouble, lang) : sayRow(trouble)[lang];
