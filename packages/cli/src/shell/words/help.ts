import type { Lang } from '@pengaduan/calendar';
import type { Spoken } from './lang.js';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Opsi:',
  'Global Options:': 'Opsi umum:',
  'Commands:': 'Perintah:',
};

/** A heading of the help in the language of the reader. */
export const helpTitle = (title: string, lang: Lang): string =>
  lang === 'id' ? (titles[title] ?? title) : title;

/** The line of usage in the language of the reader. */
export const helpUsage = (usage: string, lang: Lang): string =>
  lang === 'id' ? usage.replace('[options]', '[opsi]').replace('[command]', '[perintah]') : usage;

/** What comes after the help of a command: how it is typed. */
export const helpExample = (lines: ReadonlyArray<string>, lang: Lang): string =>
  ['', lang === 'id' ? 'Contoh:' : 'Example:', ...lines.map((line) => `  ${line}`)].join('\n');

export const about = {
  pengaduan: {
    id: 'Pengaduan warga menurut SOP 112: catatan masuk, dua angka Kemendagri keluar.',
    en: "Citizens' complaints under SOP 112: a log goes in, Kemendagri's two numbers come out.",
  },
  lang: { id: 'bahasa: id atau en (bawaan: id)', en: 'language: id or en (default: id)' },
  version: { id: 'tampilkan versi', en: 'show the version' },
  help: { id: 'tampilkan bantuan ini', en: 'show this help' },
  helpCommand: { id: 'tampilkan bantuan sebuah perintah', en: 'show the help of a command' },
  store: {
    id: 'tempat jurnal: nama berkas, esdb://..., atau memory:',
    en: 'where the journal is: a file, esdb://..., or memory:',
  },
  policy: {
    id: 'kebijakan laporan baru: bangkalan, nasional, atau berkas JSON',
    en: 'policy of new complaints: bangkalan, nasional, or a JSON file',
  },
  json: { id: 'jawaban untuk dibaca program', en: 'an answer for a program to read' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const aboutCalendar = {
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
} as const satisfies Readonly<Record<string, Spoken>>;

const date = { id: 'tanggal, TTTT-BB-HH', en: 'a date, YYYY-MM-DD' };

export const aboutArguments = {
  DATE: date,
  A: date,
  B: date,
  N: { id: 'bilangan bulat, boleh negatif', en: 'a whole number, negative too' },
} as const satisfies Readonly<Record<string, Spoken>>;
