import type { Localized } from '../shell/words/lang.js';

export const help = {
  from: { id: 'hari pertama laporan masuk, TTTT-BB-HH', en: 'first day of intake, YYYY-MM-DD' },
  to: { id: 'hari terakhir laporan masuk', en: 'last day of intake' },
  year: { id: 'laporan masuk pada tahun ini, mis. 2025', en: 'reports received in this year, e.g. 2025' },
  quarter: {
    id: 'laporan masuk pada triwulan ini, mis. 2025-Q1',
    en: 'reports received in this quarter, e.g. 2025-Q1',
  },
  month: {
    id: 'laporan masuk pada bulan ini, mis. 2025-03',
    en: 'reports received in this month, e.g. 2025-03',
  },
  asOf: {
    id: 'keadaan sesudah semua yang terjadi sampai hari ini; bila tidak diberikan, hari kejadian terakhir yang tercatat',
    en: 'as it stood after all that happened up to this day; by default the day of the newest fact',
  },
  denominator: { id: 'penyebut persentase tindak lanjut', en: 'denominator of the follow-up percentage' },
  bands: { id: 'tingkat persentase tindak lanjut', en: 'scale of the follow-up percentage' },
  compare: {
    id: 'bandingkan dengan masa sebelumnya, mis. 2024, 2024-Q1 atau 2024-03, dengan jarak hari keadaan yang sama',
    en: 'compare with an earlier period, e.g. 2024, 2024-Q1 or 2024-03, as of as many days after it',
  },
} as const satisfies Readonly<Record<string, Localized>>;
