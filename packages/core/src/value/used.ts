import { countWorkingDays, localDay } from '@pengaduan/calendar';
import { isRight, right } from 'fp-ts/lib/Either.js';
import type { DayCount } from './due.js';
import { millisecondsOf, type Instant } from './instant.js';
import type { Duration, Unit } from './duration.js';

const elapsed = (from: Instant, to: Instant, unit: 'minute' | 'hour'): number =>
  Math.floor((to - from) / millisecondsOf[unit]);

/**
 * How much time passed between two instants, in a unit: the working days in (day of `from`, day of `to`], the same of
 * calendar days, or whole minutes or hours. Undefined where the calendar does not cover a year between them.
 * @example
 * import { standardContext, usedBetween } from '@pengaduan/core';
 * const { calendar } = standardContext().defaultTerms;
 * const [from, to] = [Date.parse('2025-02-07T16:00:00+07:00'), Date.parse('2025-02-10T09:00:00+07:00')];
 * console.log(usedBetween({ zone: 'Asia/Jakarta', calendar }, from, to, 'hour')); // { amount: 65, unit: 'hour' }
 * console.log(usedBetween({ zone: 'Asia/Jakarta', calendar }, from, to, 'workingDay')?.amount); // 1
 */
export const usedBetween = (
  { zone, calendar }: DayCount,
  from: Instant,
  to: Instant,
  unit: Unit,
): Duration | undefined => {
  switch (unit) {
    case 'minute':
    case 'hour':
      return { amount: elapsed(from, to, unit), unit };
    case 'day':
    case 'workingDay': {
      const [first, last] = [localDay(from, zone), localDay(to, zone)];
      const days = unit === 'day' ? right(last - first) : countWorkingDays(calendar, first, last);
      return isRight(days) ? { amount: days.right, unit } : undefined;
    }
  }
};
