import type { Lang } from '@pengaduan/calendar';

/** Why working days are not told: a year without a decree is never guessed. */
export const uncoveredDays = (year: number, lang: Lang): string =>
  lang === 'id'
    ? `hari kerja tidak dihitung: hari libur tahun ${String(year)} tidak ada dalam kalender`
    : `working days are not counted: the holidays of ${String(year)} are not in this calendar`;
