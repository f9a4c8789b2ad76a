import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Calendar } from './calendar.js';
import { afterCoverage, beforeCoverage, position, span } from './covered.js';
import type { Day } from './day.js';
import type { CalendarError } from './error.js';

// `place` is always one that `position` gave, so the fallback is for the type checker alone.
const workedBefore = (calendar: Calendar, place: number): number => calendar.workingDaysBefore[place] ?? 0;

const nth = (calendar: Calendar, index: number): E.Either<CalendarError, Day> => {
  const day = calendar.workingDays[index];
  if (day !== undefined) return E.right(day);
  return E.left(index < 0 ? beforeCoverage(calendar) : afterCoverage(calendar));
};

/**
 * The day n working days after a day, or before it when n is negative. The start never counts: day 1 is the next
 * working day, whatever the start is. n = 0 gives the start back, even a closed one. O(1).
 * Errors: `NotCovered` if start or result lies outside the coverage, `InvalidCount` if n is not a safe integer.
 * @example addWorkingDays(calendar, 20457, 1) // Sunday 2026-01-04: right(20458), Monday 2026-01-05
 */
export const addWorkingDays = (calendar: Calendar, start: Day, n: number): E.Either<CalendarError, Day> => {
  if (!Number.isSafeInteger(n)) return E.left({ type: 'InvalidCount' });
  const place = position(calendar, start);
  if (E.isLeft(place)) return place;
  if (n === 0) return E.right(start);
  return n > 0
    ? nth(calendar, workedBefore(calendar, place.right + 1) + n - 1)
    : nth(calendar, workedBefore(calendar, place.right) + n);
};

/**
 * How many working days elapsed from one day to another: over (from, to], the start left out. Negative when `to` is
 * before `from`, so that count(b, a) = -count(a, b). O(1). Error: `NotCovered` if an end lies outside the coverage.
 * @example countWorkingDays(calendar, 20458, 20465) // Monday to Monday: right(5)
 */
export const countWorkingDays = (calendar: Calendar, from: Day, to: Day): E.Either<CalendarError, number> =>
  pipe(
    span(calendar, from, to),
    E.map(([start, end]) => workedBefore(calendar, end + 1) - workedBefore(calendar, start + 1)),
  );

/**
 * How many days an office worked in a period, both ends included: over [from, to]. 0 when `to` is before `from`.
 * O(1). Error: `NotCovered` if an end lies outside the coverage.
 * @example officeDaysInPeriod(calendar, 20148, 20178) // 1 to 31 March 2025: right(19)
 */
export const officeDaysInPeriod = (calendar: Calendar, from: Day, to: Day): E.Either<CalendarError, number> =>
  pipe(
    span(calendar, from, to),
    E.map(([start, end]) => Math.max(0, workedBefore(calendar, end + 1) - workedBefore(calendar, start))),
  );

/**
 * Whether offices work on a day. Error: `NotCovered` outside the coverage, never a guess from the weekday.
 * @example isWorkingDay(calendar, 20458) // Monday 2026-01-05: right(true)
 */
export const isWorkingDay = (calendar: Calendar, day: Day): E.Either<CalendarError, boolean> =>
  pipe(
    position(calendar, day),
    E.map((place) => workedBefore(calendar, place + 1) > workedBefore(calendar, place)),
  );

/**
 * A working day stays; another day goes to the next one (`following`), to the one before (`preceding`) or stays
 * (`none`). Error: `NotCovered` if the day or the result lies outside the coverage.
 * @example roll(calendar, 20456, 'following') // Saturday 2026-01-03: right(20458)
 */
export const roll = (
  calendar: Calendar,
  day: Day,
  rule: 'following' | 'preceding' | 'none',
): E.Either<CalendarError, Day> =>
  pipe(
    position(calendar, day),
    E.chain((place) => {
      switch (rule) {
        case 'following':
          return nth(calendar, workedBefore(calendar, place));
        case 'preceding':
          return nth(calendar, workedBefore(calendar, place + 1) - 1);
        case 'none':
          return E.right(day);
      }
    }),
  );
