import type { Localized } from '../shell/words/lang.js';

export const help = {
  evaluate: {
    id: 'Dua angka Kemendagri: persentase tindak lanjut dan rata-rata lamanya tindak lanjut.',
    en: "Kemendagri's two numbers: the follow-up percentage and the average duration of follow-up.",
  },
  figures: {
    id: 'juga setiap tenggat, penilaian pelapor, dan pekerjaan setiap OPD',
    en: 'also each limit, the ratings, and what each agency did',
  },
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
  '$ pengaduan evaluate --store tahun.db --year 2025 --as-of 2026-03-31',
  '$ pengaduan evaluate --store tahun.db --from 2025-01-01 --to 2025-06-30 --by agency',
];
