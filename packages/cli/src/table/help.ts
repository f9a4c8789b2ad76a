import type { Localized } from '../shell/words/lang.js';

export const help = {
  table: {
    id: 'Masukkan tabel dengan satu baris per laporan (CSV atau Excel), dengan peta yang menyebut arti kolomnya.',
    en: 'Take a table with one line for each report (CSV or Excel), by a map that says what its columns are.',
  },
  file: { id: 'berkas CSV atau Excel (.xlsx)', en: 'a CSV or Excel (.xlsx) file' },
  map: {
    id: 'peta: berkas JSON, atau nama peta bawaan',
    en: 'the map: a JSON file, or the name of one that comes with the program',
  },
  suggest: {
    id: 'usulkan peta dari judul kolom, dan tunjukkan baris pertama menurut peta itu; tidak ada yang disimpan',
    en: 'propose a map by the names of the columns, and show the first rows by it; nothing is stored',
  },
  exportedAt: {
    id: 'kapan tabel dibuat, bila tabel menyebut status tanpa tanggal',
    en: 'when the table was made, where it says how reports stand without dates',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = [
  '$ pengaduan import table lapor-2015.csv --map lapor-open-data --store tahun.db',
  '$ pengaduan import table rekap.xlsx --suggest --store memory:',
];
