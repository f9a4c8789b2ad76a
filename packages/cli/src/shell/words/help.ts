import type { Lang } from '@pengaduan/calendar';
import type { Localized } from './lang.js';

/** What comes after the help of a command: how it is typed. */
export const helpExample = (lines: ReadonlyArray<string>, lang: Lang): string =>
  ['', lang === 'id' ? 'Contoh:' : 'Example:', ...lines.map((line) => `  ${line}`)].join('\n');

/** The options that more than one command has. */
export const optionHelp = {
  store: {
    id: 'tempat jurnal: nama berkas, esdb://..., atau memory: (bawaan: isi variabel PENGADUAN_STORE)',
    en: 'where the journal is: a file, esdb://..., or memory: (default: what PENGADUAN_STORE says)',
  },
  storeFile: {
    id: 'berkas yang memuat tempat jurnal, agar kata sandi tidak tampak di baris perintah',
    en: 'a file that says where the journal is, so that no password stands in the command line',
  },
  prefix: {
    id: 'awalan nama aliran di EventStoreDB, agar beberapa jurnal berbagi satu server',
    en: 'what the names of the streams in an EventStoreDB begin with, so that journals share a server',
  },
  policy: {
    id: 'kebijakan laporan baru: bangkalan, nasional, atau berkas JSON',
    en: 'policy of new reports: bangkalan, nasional, or a JSON file',
  },
  json: { id: 'jawaban untuk dibaca program', en: 'an answer for a program to read' },
  zone: { id: 'zona hari setempat', en: 'zone of local days' },
  dryRun: {
    id: 'hanya mencoba: tidak ada yang disimpan',
    en: 'only try: nothing is stored',
  },
  at: {
    id: 'saat yang dipakai sebagai "sekarang", mis. 2025-08-20T00:00+07:00 (bawaan: sekarang)',
    en: 'the instant to take as "now", e.g. 2025-08-20T00:00+07:00 (default: now)',
  },
  includeImported: {
    id: 'bertindak juga atas laporan yang diimpor dari catatan',
    en: 'act on reports imported from a log too',
  },
  agencyNames: {
    id: 'berkas dua kolom, nama OPD dan kodenya: tampilkan namanya',
    en: 'a file of two columns, the name of an agency and its id: show the name',
  },
  digestFrom: {
    id: 'kirim juga pesan pagi setiap OPD dan kantor (lihat digest), sekali tiap hari kerja, mulai pukul ini menurut zona kebijakan',
    en: 'also send each agency and the office their morning message (see digest), once a working day, from this time on in the zone of the policy',
  },
  baseUrl: {
    id: 'alamat yang diikuti nomor laporan, untuk tautan ke setiap laporan dalam pesan pagi',
    en: "the address that a report's number follows, for a link to each report of a morning message",
  },
  secretEnv: {
    id: 'nama variabel lingkungan berisi rahasia webhook (paling sedikit 24 bita; whsec_ dan base64, atau teks apa saja)',
    en: 'name of the environment variable that holds the secret of the webhook (at least 24 bytes; whsec_ and base64, or any text)',
  },
} as const satisfies Readonly<Record<string, Localized>>;
