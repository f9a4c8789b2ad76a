import { addWorkingDays, endOfDay, localDay, type Calendar, type Day, type Zone } from '@pengaduan/calendar';
import { isRight } from 'fp-ts/lib/Either.js';
import { millisecondsOf, type Instant } from './instant.js';
import type { Duration } from './duration.js';

/**
 * When a deadline falls due. `day` is for people; `at` is exclusive: met before it, acted on from it on.
 * `Uncovered`: the decree for that year is not known yet, so it never acts until it is filled in.
 */
export type Due =
  | { readonly type: 'Known'; readonly day: Day; readonly at: Instant }
  | { readonly type: 'Uncovered'; readonly year: number };

/** How days are counted: in which zone, and by which calendar. */
export interface DayCount {
  readonly zone: Zone;
  readonly calendar: Calendar;
}

const endOf = (day: Day, zone: Zone): Due => ({ type: 'Known', day, at: endOfDay(day, zone) });

/**
 * Due of a limit that starts at an instant. Days: the start day never counts, due is 00:00 local after day n
 * (the usual reading of "hari kerja"). Minutes and hours: start + n, also at night and on holidays.
 */
export const dueOf = ({ zone, calendar }: DayCount, startedAt: Instant, limit: Duration): Due => {
  const startDay = localDay(startedAt, zone);
  switch (limit.unit) {
    case 'minute':
    case 'hour': {
      const at = startedAt + limit.amount * millisecondsOf[limit.unit];
      // Exclusive, as for days: what ends at midnight ends on the day before.
      return { type: 'Known', day: localDay(at - 1, zone), at };
    }
    case 'day':
      return endOf(startDay + limit.amount, zone);
    case 'workingDay': {
      const day = addWorkingDays(calendar, startDay, limit.amount);
      if (isRight(day)) return endOf(day.right, zone);
      return { type: 'Uncovered', year: day.left.type === 'NotCovered' ? day.left.year : 9999 };
    }
  }
};

/** Whether a due has come. One beyond the known calendar has not. */
export const isReached = (due: Due, at: Instant): boolean => due.type === 'Known' && at >= due.at;
