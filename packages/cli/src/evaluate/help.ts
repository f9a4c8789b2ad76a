import type { Localized } from '../shell/words/lang.js';

export const help = {
  evaluate: {
    id: 'Dua angka Kemendagri: persentase tindak lanjut dan rata-rata lamanya tindak lanjut.',
    en: "Kemendagri's two numbers: the follow-up percentage and the average duration of follow-up.",
  },
  from: { id: 'hari pertama laporan masuk, TTTT-BB-HH', en: 'first day of intake, YYYY-MM-DD' },
  to: { id: 'hari terakhir laporan masuk', en: 'last day of intake' },
  asOf: {
    id: 'keadaan sesudah semua yang terjadi sampai hari ini',
    en: 'as it stood after all that happened up to this day',
  },
  denominator: { id: 'penyebut persentase tindak lanjut', en: 'denominator of the follow-up percentage' },
  zone: { id: 'zona hari setempat', en: 'zone of local days' },
  by: {
    id: 'rinci menurut: agency, classification, kind, category, channel, month',
    en: 'break down by: agency, classification, kind, category, channel, month',
  },
  explain: {
    id: 'daftar laporan di balik angka: received, followUp, completion, duration, stages, limits, rating, holdings',
    en: 'list the reports behind a number: received, followUp, completion, duration, stages, limits, rating, holdings',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = [
  '$ pengaduan evaluate --store tahun.db --from 2025-01-01 --to 2025-12-31 --as-of 2026-03-31',
];
