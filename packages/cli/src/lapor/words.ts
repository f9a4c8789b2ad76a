import type { Lang } from '@pengaduan/calendar';
import type { Localized } from '../shell/words/lang.js';
import type { Column } from './columns.js';
import { statusWords } from './status.js';

const status: Localized = {
  id: `tidak dikenal; yang dikenal: ${statusWords.join(', ')}.`,
  en: `is not known; these are: ${statusWords.join(', ')}.`,
};

const expected: Readonly<Partial<Record<Column, Localized>>> = {
  'Tracking ID': {
    id: 'tidak sah: isi nomornya, angka saja.',
    en: 'is not valid: give its number, digits and nothing else.',
  },
  'Status Laporan': status,
  'Klasifikasi Laporan': {
    id: 'tidak dikenal; yang dikenal: Pengaduan, Aspirasi, Permintaan Informasi.',
    en: 'is not known; these are: Pengaduan, Aspirasi, Permintaan Informasi.',
  },
  'Tanggal Laporan Masuk': {
    id: 'bukan tanggal; tulis seperti 3 Jan 2026.',
    en: 'is no date; write it like 3 Jan 2026.',
  },
  'Waktu Laporan Masuk': {
    id: 'bukan jam; tulis seperti 11:14 atau 11:14:27.',
    en: 'is no time of day; write it like 11:14 or 11:14:27.',
  },
};

/** What a cell of a column has to hold, as what comes behind the column's name. */
export const expectedOf = (column: Column, lang: Lang): string => expected[column]?.[lang] ?? '';

/** What to do where dates of an export are of an order that nobody can tell. */
export const dateRemedy: Localized = {
  id: 'Unduh lagi daftarnya dari LAPOR!, atau tulis semua tanggal seperti 3 Jan 2026.',
  en: 'Get the list from LAPOR! again, or write all dates like 3 Jan 2026.',
};

const noHeader: Localized = {
  id: 'tidak ada baris yang diawali kolom "Tracking ID"; pilih berkas Excel yang diunduh dari LAPOR!.',
  en: 'no row begins with the column "Tracking ID"; choose the Excel file that LAPOR! gives.',
};

const noDate: Localized = {
  id: 'berkas ini tidak menyebut kapan diunduh; tambahkan --exported-at, mis. --exported-at 2026-01-02T08:15+07:00.',
  en: 'the file does not say when it was exported; add --exported-at, e.g. --exported-at 2026-01-02T08:15+07:00.',
};

const future: Localized = {
  id: 'waktu unduh di berkas ini belum tiba; beri waktunya dengan --exported-at, mis. --exported-at 2026-01-02T08:15+07:00.',
  en: 'the time of the export in this file has not come yet; give it by --exported-at, e.g. --exported-at 2026-01-02T08:15+07:00.',
};

/** A workbook that is no export of LAPOR!, or does not say of when. */
export type NoExport =
  | { readonly type: 'NoHeader' | 'NoExportDate' | 'ExportInFuture' }
  | { readonly type: 'NoColumn'; readonly column: Column };

/** Why a workbook is not taken as an export, and what to do. */
export const describeNoExport = (problem: NoExport, lang: Lang): string => {
  switch (problem.type) {
    case 'NoHeader':
      return noHeader[lang];
    case 'NoExportDate':
      return noDate[lang];
    case 'ExportInFuture':
      return future[lang];
    case 'NoColumn':
      return lang === 'id'
        ? `kolom "${problem.column}" tidak ada; unduh lagi daftar lengkapnya dari LAPOR!.`
        : `there is no column "${problem.column}"; get the whole list from LAPOR! again.`;
  }
};
