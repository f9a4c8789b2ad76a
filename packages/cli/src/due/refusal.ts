import type { Lang } from '@pengaduan/calendar';

/** A year that `--within` or `--at` reaches is not in the calendar. */
export const describeNotDecreed = (year: number, lang: Lang): string =>
  lang === 'id'
    ? `Hari libur tahun ${year} tidak ada di kalender ini; minta hari kerja yang lebih sedikit (--within) atau saat lain (--at), atau perbarui pengaduan.`
    : `The holidays of ${year} are not in this calendar; ask for fewer working days (--within) or another time (--at), or update pengaduan.`;

/** An agency that no report is or was with: mistyped, most of the time. */
export const describeUnknownAgency = (agency: string, lang: Lang): string =>
  lang === 'id'
    ? `Tidak ada laporan di jurnal ini yang ada pada OPD ${agency}; periksa --agency.`
    : `No report of this journal is with the agency ${agency}; check --agency.`;
