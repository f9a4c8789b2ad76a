import type { Lang } from '@pengaduan/calendar';

/** A year that `--within` or `--at` reaches is not in the calendar. */
export const describeNotDecreed = (year: number, lang: Lang): string =>
  lang === 'id'
    ? `Hari libur tahun ${year} tidak ada di kalender ini; minta hari kerja yang lebih sedikit (--within) atau saat lain (--at), atau perbarui pengaduan.`
    : `The holidays of ${year} are not in this calendar; ask for fewer working days (--within) or another time (--at), or update pengaduan.`;
