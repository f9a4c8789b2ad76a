import {
  addWorkingDays,
  endOfDay,
  localDay,
  yearOf,
  type Calendar,
  type Day,
  type Zone,
} from '@pengaduan/calendar';
import { isRight } from 'fp-ts/lib/Either.js';
import { millisecondsOf, type Instant } from './instant.js';
import type { Duration } from './duration.js';

/**
 * When a deadline falls due.
 * - `Known`: `day` is the last day for people (days since 1970 in the policy's zone); `at` is the instant from which
 *   the deadline is due. What is done before `at` is in time, what is done at `at` is late.
 * - `Uncovered`: the due lies in `year` or later, and the calendar does not have that year: its holidays are not decreed
 *   yet, or it is before the first year of the calendar. Such a deadline is not due before the decree is known and
 *   `amend` has filled the day in.
 */
export type Due =
  | { readonly type: 'Known'; readonly day: Day; readonly at: Instant }
  | { readonly type: 'Uncovered'; readonly year: number };

/** How days are counted: the zone says which day an instant is, the calendar which days are working days. */
export interface DayCount {
  readonly zone: Zone;
  readonly calendar: Calendar;
}

const endOf = (day: Day, zone: Zone): Due => ({ type: 'Known', day, at: endOfDay(day, zone) });

/**
 * When a limit that starts at an instant falls due. In days and working days the day of the start does not count: day
 * 1 is the day after it, and the deadline is due at 00:00 local time after the last day. Minutes and hours are added
 * to the start, and pass at night and on holidays too. A limit that reaches beyond the calendar gives `Uncovered`.
 * @example
 * import { dueOf, standardContext } from '@pengaduan/core';
 * const { calendar } = standardContext().defaultTerms;
 * const monday = Date.parse('2025-02-03T08:00:00+07:00');
 * const due = dueOf({ zone: 'Asia/Jakarta', calendar }, monday, { amount: 3, unit: 'workingDay' });
 * console.log(due); // { type: 'Known', day: 20125, at: 1738861200000 }
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

/**
 * Whether a due has come at an instant: at `at` itself it has. A due whose year is not covered has never come.
 * @example
 * import { isReached } from '@pengaduan/core';
 * const at = Date.parse('2025-02-07T00:00:00+07:00');
 * console.log(isReached({ type: 'Known', day: 20125, at }, at)); // true
 */
export const isReached = (due: Due, at: Instant): boolean => due.type === 'Known' && at >= due.at;

// The zone in which a year begins first, Kiribati's.
const earliestOffset = 14 * millisecondsOf.hour;

/**
 * Whether nobody can say if a due has come at an instant: its year is not covered, and has begun somewhere. Before that
 * year it certainly has not.
 * @example
 * import { isUnknownAt } from '@pengaduan/core';
 * console.log(isUnknownAt({ type: 'Uncovered', year: 2019 }, Date.parse('2019-02-07T00:00:00+07:00'))); // true
 */
export const isUnknownAt = (due: Due, at: Instant): boolean =>
  due.type === 'Uncovered' && yearOf(Math.floor((at + earliestOffset) / millisecondsOf.day)) >= due.year;
