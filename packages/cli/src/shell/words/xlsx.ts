import type { Lang } from '@pengaduan/calendar';
import type { SeveralSheets, UnreadXlsx, XlsxProblem } from '../xlsx/fault.js';
import type { Localized } from './lang.js';

const sentences: Readonly<Record<UnreadXlsx['type'], Localized>> = {
  NotXlsx: {
    id: 'berkas ini bukan buku kerja Excel (.xlsx); periksa namanya, atau simpan sebagai .xlsx.',
    en: 'this file is no Excel workbook (.xlsx); check its name, or save it as .xlsx.',
  },
  OldXls: {
    id: 'berkas ini dari Excel lama (.xls) atau bersandi; buka di Excel, hapus sandinya, lalu simpan sebagai .xlsx.',
    en: 'this file is of an old Excel (.xls) or has a password; open it in Excel, take the password off and save it as .xlsx.',
  },
  DamagedXlsx: {
    id: 'buku kerja ini rusak atau belum terunduh seluruhnya; unduh lagi, atau buka dan simpan ulang di Excel.',
    en: 'this workbook is damaged or was not downloaded to its end; download it again, or open it in Excel and save it.',
  },
  LargeXlsx: {
    id: 'isi buku kerja ini jauh lebih besar daripada daftar laporan mana pun; periksa berkasnya, atau bagi isinya.',
    en: 'this workbook unpacks to far more than any list of reports; check the file, or divide it.',
  },
  StoreFile: {
    id: 'berkas ini jurnal (store), bukan daftar laporan; sebut di sini berkas CSV atau Excel-nya, dan jurnalnya pada --store.',
    en: 'this file is a store and no list of reports; name the CSV or Excel file here, and the store with --store.',
  },
};

const mostNamed = 12;

const severalSheets = ({ sheets }: SeveralSheets, lang: Lang): string => {
  const more = sheets.length > mostNamed ? ', ...' : '';
  const named = `${sheets
    .slice(0, mostNamed)
    .map((name) => `"${name}"`)
    .join(', ')}${more}`;
  return lang === 'id'
    ? `${sheets.length} lembar memuat daftar dengan kolom yang sama (${named}), dan hanya satu yang dapat dibaca; gabungkan barisnya di satu lembar, atau simpan setiap lembar sebagai berkas sendiri dan impor satu per satu, yang lebih dahulu lebih dahulu.`
    : `${sheets.length} sheets hold a list with the same columns (${named}), and only one can be read; put their rows into one sheet, or save each sheet as a file of its own and import them one after the other, the earliest first.`;
};

/** Whether it is a workbook that cannot be read, and not one of something else. */
export const isXlsxProblem = (problem: { readonly type: string }): problem is XlsxProblem =>
  problem.type === 'SeveralSheets' || Object.hasOwn(sentences, problem.type);

/** Why a workbook is not read, and the remedy. */
export const describeXlsxProblem = (problem: XlsxProblem, lang: Lang): string =>
  problem.type === 'SeveralSheets' ? severalSheets(problem, lang) : sentences[problem.type][lang];
