import type { Lang } from '@pengaduan/calendar';

/** Why no working days are given: the holidays of a year without a decree are never guessed. */
export const uncoveredDays = (year: number, lang: Lang): string =>
  lang === 'id'
    ? `hari kerja tidak dihitung: hari libur tahun ${year} tidak ada dalam kalender`
    : `working days are not counted: the holidays of ${year} are not in this calendar`;
