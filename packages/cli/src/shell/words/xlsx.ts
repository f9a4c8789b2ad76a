import type { Lang } from '@pengaduan/calendar';
import type { XlsxProblem } from '../xlsx/fault.js';
import type { Localized } from './lang.js';

const sentences: Readonly<Record<XlsxProblem['type'], Localized>> = {
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
};

/** Whether it is a workbook that cannot be read, and not one of something else. */
export const isXlsxProblem = (problem: { readonly type: string }): problem is XlsxProblem =>
  Object.hasOwn(sentences, problem.type);

/** Why a workbook is not read, and the remedy. */
export const describeXlsxProblem = ({ type }: XlsxProblem, lang: Lang): string => sentences[type][lang];
