import type { Localized } from '../shell/words/lang.js';

export const help = {
  calendar: {
    id: 'Hari kerja Indonesia menurut SKB 3 Menteri, 2020-2027.',
    en: 'Indonesian working days by decree, 2020-2027.',
  },
  add: {
    id: 'Hari kerja ke-N setelah tanggal (sebelumnya, bila N negatif); tanggal awal tidak dihitung.',
    en: 'The Nth working day after a date (before it, when N is negative); the date itself never counts.',
  },
  count: {
    id: 'Banyaknya hari kerja sesudah A sampai dengan B.',
    en: 'How many working days there are after A up to and including B.',
  },
  explain: {
    id: 'Hari yang tidak dihitung sesudah A sampai dengan B, dengan alasan dan keputusannya.',
    en: 'The days not counted after A up to and including B, each with its reason and decree.',
  },
  coverage: {
    id: 'Tahun yang tercakup dan keputusan yang menetapkannya.',
    en: 'The years covered and the decrees behind them.',
  },
  export: {
    id: 'Hari tutup kantor setahun, dengan alasan dan keputusannya, untuk sistem lain.',
    en: 'The closed days of a year, each with its reason and decree, for other systems.',
  },
  year: { id: 'tahunnya, mis. 2026', en: 'which year, e.g. 2026' },
  format: {
    id: 'ics untuk program kalender, json atau csv untuk program lain',
    en: 'ics for calendar programs, json or csv for others',
  },
  out: {
    id: 'tulis ke berkas ini (bawaan: keluaran baku)',
    en: 'write it into this file (default: standard output)',
  },
  lines: {
    id: 'Baca pertanyaan dari masukan baku, satu per baris, jawab satu baris: tanggal, angka, atau "error: ...".',
    en: 'Read questions from standard input, one a line, and answer one line each: a date, a number, or "error: ...".',
  },
  week: {
    id: 'hari kerja seminggu: 5 atau 6 (bawaan: 5)',
    en: 'working days in a week: 5 or 6 (default: 5)',
  },
  knownOn: {
    id: 'kalender seperti yang diketahui pada tanggal itu (bawaan: semua keputusan)',
    en: 'the calendar as known on that date (default: every decree)',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const date = { id: 'tanggal, TTTT-BB-HH', en: 'a date, YYYY-MM-DD' };

export const argumentHelp = {
  DATE: date,
  A: date,
  B: date,
  N: { id: 'bilangan bulat, boleh negatif', en: 'a whole number, negative too' },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = {
  add: ['$ pengaduan calendar add 2025-03-27 14', '2025-04-28', '$ pengaduan calendar add 2025-01-10 -3'],
  count: ['$ pengaduan calendar count 2025-03-27 2025-04-28', '14'],
  explain: ['$ pengaduan calendar explain 2025-03-27 2025-04-28 --week 6'],
  coverage: ['$ pengaduan calendar coverage --known-on 2024-12-31'],
  export: ['$ pengaduan calendar export --year 2026 --format ics --out libur-2026.ics'],
  lines: ["$ printf 'add 2025-03-27 14\\ncoverage\\n' | pengaduan calendar -"],
};
