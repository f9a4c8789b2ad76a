import type { Localized } from './lang.js';

/** What an option takes, by the placeholder of its value. */
const byPlaceholder: Readonly<Partial<Record<string, Localized>>> = {
  '<DATE>': {
    id: 'tanggal yang benar-benar ada, mis. 2025-08-20',
    en: 'a date that exists, e.g. 2025-08-20',
  },
  '<YEAR>': { id: 'tahun, mis. 2025', en: 'a year, e.g. 2025' },
  '<QUARTER>': { id: 'triwulan, mis. 2025-Q1', en: 'a quarter, e.g. 2025-Q1' },
  '<MONTH>': { id: 'bulan, mis. 2025-03', en: 'a month, e.g. 2025-03' },
  '<PERIOD>': {
    id: 'tahun, triwulan atau bulan, mis. 2024, 2024-Q1 atau 2024-03',
    en: 'a year, a quarter or a month, e.g. 2024, 2024-Q1 or 2024-03',
  },
  '<INSTANT>': {
    id: 'tanggal dan jam dengan zona, mis. 2025-08-20T00:00+07:00',
    en: 'a date and time with its zone, e.g. 2025-08-20T00:00+07:00',
  },
  '<TO>': {
    id: 'console, jsonl:BERKAS, webhook:URL dengan http atau https, atau env:NAMA untuk variabel yang memuatnya',
    en: 'console, jsonl:FILE, webhook:URL with http or https, or env:NAME for a variable that holds one',
  },
  '<HH:MM>': { id: 'waktu setempat, mis. 07:00', en: 'a local time of day, e.g. 07:00' },
  '<N>': { id: 'bilangan bulat dari 0 sampai 9999', en: 'a whole number from 0 to 9999' },
  '<STORE>': { id: 'nama berkas, esdb://..., atau memory:', en: 'a file, esdb://..., or memory:' },
  '<PREFIX>': {
    id: 'huruf, angka dan garis bawah (_), paling banyak 100',
    en: 'letters, digits and underscores (_), at most 100',
  },
  '<FILE>': { id: 'nama berkas', en: 'the name of a file' },
  '<AGENCY>': { id: 'kode OPD', en: 'the id of an agency' },
  '<NAME>': { id: 'nama variabel lingkungan', en: 'the name of an environment variable' },
};

/** `a whole number from 0 to 9999`, for `--within <N>`; undefined where nothing is known of it. */
export const acceptedBy = (option: string): Localized | undefined =>
  byPlaceholder[option.split(' ')[1] ?? ''];
