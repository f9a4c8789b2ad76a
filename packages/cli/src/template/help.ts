import type { Localized } from '../shell/words/lang.js';

export const help = {
  template: {
    id: 'Buku kerja Excel kosong untuk catatan pengaduan: kolom, daftar pilihan dan petunjuk, siap diisi dan diimpor.',
    en: 'An empty Excel workbook for a log of reports: columns, lists to choose from and instructions, to fill in and import.',
  },
  out: { id: 'berkas baru (.xlsx)', en: 'a new file (.xlsx)' },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = ['$ pengaduan template --out catatan.xlsx'];
