import type { Localized } from '../shell/words/lang.js';

export const help = {
  import: {
    id: 'Masukkan catatan pengaduan (CSV, Excel) ke jurnal; baris yang sudah ada tidak dimasukkan dua kali.',
    en: 'Take a log of reports (CSV, Excel) into a journal; rows that are there already are not taken twice.',
  },
  zone: { id: 'zona waktu yang ditulis tanpa zona', en: 'zone of times that are written without one' },
  dates: {
    id: 'tanggal bergaris miring: hari dahulu (dmy) atau bulan dahulu (mdy)',
    en: 'dates with slashes: day first (dmy) or month first (mdy)',
  },
  names: {
    id: 'berkas dua kolom, ejaan dan kode, untuk OPD, kategori dan kanal',
    en: 'a file of two columns, spelling and id, for agencies, categories and channels',
  },
  log: {
    id: 'berkas CSV atau Excel (.xlsx), atau - untuk masukan baku',
    en: 'a CSV or Excel file (.xlsx), or - for standard input',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = ['$ pengaduan import log.csv --store tahun.db'];
