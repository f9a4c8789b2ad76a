import { countWorkingDays, localDay } from '@pengaduan/calendar';
import { isRight, right } from 'fp-ts/lib/Either.js';
import type { DayCount } from './due.js';
import { millisecondsOf, type Instant } from './instant.js';
import type { Duration, Unit } from './duration.js';

const elapsed = (from: Instant, to: Instant, unit: 'minute' | 'hour'): number =>
  Math.floor((to - from) / millisecondsOf[unit]);

/**
 * How much of a unit passed between two instants: working days in (start day, stop day], or whole minutes, hours,
 * days. Undefined where the calendar does not cover a year in between.
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
