import { coverage, type Lang, type Localized, type Zone } from '@pengaduan/calendar';
import type { Due } from '../value/due.js';
import type { Unit } from '../value/duration.js';
import { describeDay, describeInstant } from './instant.js';

const firstYear = coverage[0]?.year ?? 0;

const describeUncovered = (year: number): Localized =>
  year < firstYear
    ? {
        id: `tanggal tahun ${year} yang tidak diketahui (kalender mulai tahun ${firstYear})`,
        en: `an unknown day of ${year} (the calendar begins with ${firstYear})`,
      }
    : {
        id: `tanggal yang menunggu keputusan hari libur tahun ${year}`,
        en: `a day that waits for the holiday decree of ${year}`,
      };

/**
 * When a deadline falls due: the last day of a limit in days, the time of one in minutes or hours, or the year that the
 * calendar does not have, which waits for its decree or is before the first one. `unit` is that of the limit; times are local to `zone`.
 * @example
 * import { describeDue } from '@pengaduan/core';
 * const at = Date.parse('2025-02-20T00:00:00+07:00');
 * console.log(describeDue({ type: 'Known', day: 20138, at }, 'workingDay', 'en', 'Asia/Jakarta')); // 19 February 2025
 */
export const describeDue = (due: Due, unit: Unit, lang: Lang, zone: Zone): string => {
  if (due.type === 'Uncovered') return describeUncovered(due.year)[lang];
  return unit === 'day' || unit === 'workingDay'
    ? describeDay(due.day, lang)
    : describeInstant(due.at, lang, zone);
};
