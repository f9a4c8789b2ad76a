import type { Lang, Zone } from '@pengaduan/calendar';
import type { Due } from '../value/due.js';
import type { Unit } from '../value/duration.js';
import { describeDay, describeInstant } from './instant.js';

/**
 * When a deadline falls due: the last day of a limit in days, the time of one in minutes or hours, or the year whose
 * holidays are not decreed yet. `unit` is that of the limit; times are local to `zone`.
 * @example
 * import { describeDue } from '@pengaduan/core';
 * const at = Date.parse('2025-02-20T00:00:00+07:00');
 * console.log(describeDue({ type: 'Known', day: 20138, at }, 'workingDay', 'en', 'Asia/Jakarta')); // 19 February 2025
 */
export const describeDue = (due: Due, unit: Unit, lang: Lang, zone: Zone): string => {
  if (due.type === 'Uncovered') {
    return lang === 'id'
      ? `tanggal yang menunggu keputusan hari libur tahun ${due.year}`
      : `a day that waits for the holiday decree of ${due.year}`;
  }
  return unit === 'day' || unit === 'workingDay'
    ? describeDay(due.day, lang)
    : describeInstant(due.at, lang, zone);
};
