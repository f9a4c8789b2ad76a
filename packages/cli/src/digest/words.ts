import type { Lang } from '@pengaduan/calendar';
import type { Localized } from '../shell/words/lang.js';

/** Nobody has to know anything this morning. */
export const nothing: Localized = {
  id: 'Tidak ada yang baru, terlambat atau segera jatuh tempo.',
  en: 'Nothing is new, overdue or due soon.',
};

/** A year that `--at` reaches is not in the calendar. */
export const describeNotDecreed = (year: number, lang: Lang): string =>
  lang === 'id'
    ? `Hari libur tahun ${year} tidak ada di kalender ini; minta saat lain (--at), atau perbarui pengaduan.`
    : `The holidays of ${year} are not in this calendar; ask for another time (--at), or update pengaduan.`;
