import type { Localized } from '../shell/words/lang.js';

export const help = {
  import: {
    id: 'Masukkan catatan pengaduan (CSV) ke jurnal; baris yang sudah ada tidak dimasukkan dua kali.',
    en: 'Take a log of reports (CSV) into a journal; rows that are there already are not taken twice.',
  },
  log: { id: 'berkas CSV, atau - untuk masukan baku', en: 'a CSV file, or - for standard input' },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = ['$ pengaduan import log.csv --store tahun.db'];
