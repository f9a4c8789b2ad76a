import { chain, isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Calendar } from './calendar.js';
import type { Day } from './day.js';
import type { CalendarError } from './error.js';
import { afterCoverage, beforeCoverage, indexesOf, indexOf } from './within-coverage.js';

// `index` always comes from `indexOf`, so the fallback is for the type checker alone.
const workedBefore = (calendar: Calendar, index: number): number => calendar.workingDaysBefore[index] ?? 0;

const nthWorkingDay = (calendar: Calendar, n: number): Either<CalendarError, Day> => {
  const day = calendar.workingDays[n];
  if (day !== undefined) return right(day);
  return left(n < 0 ? beforeCoverage(calendar) : afterCoverage(calendar));
};

/**
 * The day n working days after a day, or before it when n is negative. The start never counts: day 1 is the next
 * working day, whatever the start is. This is the usual reading of "hari kerja"; no law on complaints defines it.
 * n = 0 gives the start back, even a closed one. O(1).
 * Errors: `NotCovered` if start or result lies outside the coverage, `InvalidCount` if n is not a safe integer.
 * @example
 * import { addWorkingDays, indonesia } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia();
 * const sunday = 20457; // 2026-01-04
 * if (isRight(calendar)) console.log(addWorkingDays(calendar.right, sunday, 1)); // { _tag: 'Right', right: 20458 }
 */
export const addWorkingDays = (calendar: Calendar, start: Day, n: number): Either<CalendarError, Day> => {
  if (!Number.isSafeInteger(n)) return left({ type: 'InvalidCount' });
  const index = indexOf(calendar, start);
  if (isLeft(index)) return index;
  if (n === 0) return right(start);
  return n > 0
    ? nthWorkingDay(calendar, workedBefore(calendar, index.right + 1) + n - 1)
    : nthWorkingDay(calendar, workedBefore(calendar, index.right) + n);
};

/**
 * How many working days elapsed from one day to another: over (from, to], the start left out. Negative when `to` is
 * before `from`, so that count(b, a) = -count(a, b). O(1).
 * Errors: `NotCovered` if an end lies outside the coverage, `InvalidCount` if an end is not a safe integer.
 * @example
 * import { countWorkingDays, indonesia } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia();
 * const monday = 20458; // 2026-01-05
 * if (isRight(calendar)) console.log(countWorkingDays(calendar.right, monday, monday + 7)); // { _tag: 'Right', right: 5 }
 */
export const countWorkingDays = (calendar: Calendar, from: Day, to: Day): Either<CalendarError, number> => {
  const span = indexesOf(calendar, from, to);
  // No `pipe`: what it calls takes longer than the answer, and an evaluation counts for every complaint.
  if (isLeft(span)) return span;
  const { start, end } = span.right;
  return right(workedBefore(calendar, end + 1) - workedBefore(calendar, start + 1));
};

/**
 * How many days an office worked in a period, both ends included: over [from, to]. 0 when `to` is before `from`. O(1).
 * Errors: `NotCovered` if an end lies outside the coverage, `InvalidCount` if an end is not a safe integer.
 * @example
 * import { indonesia, officeDaysInPeriod } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia();
 * const [from, to] = [20148, 20178]; // 1 and 31 March 2025
 * if (isRight(calendar)) console.log(officeDaysInPeriod(calendar.right, from, to)); // { _tag: 'Right', right: 19 }
 */
export const officeDaysInPeriod = (calendar: Calendar, from: Day, to: Day): Either<CalendarError, number> =>
  pipe(
    indexesOf(calendar, from, to),
    map(({ start, end }) => Math.max(0, workedBefore(calendar, end + 1) - workedBefore(calendar, start))),
  );

/**
 * Whether offices work on a day. Errors: `NotCovered` outside the coverage, never a guess from the weekday;
 * `InvalidCount` if the day is not a safe integer.
 * @example
 * import { indonesia, isWorkingDay } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia();
 * const newYear = 20454; // 2026-01-01
 * if (isRight(calendar)) console.log(isWorkingDay(calendar.right, newYear)); // { _tag: 'Right', right: false }
 */
export const isWorkingDay = (calendar: Calendar, day: Day): Either<CalendarError, boolean> =>
  pipe(
    indexOf(calendar, day),
    map((index) => workedBefore(calendar, index + 1) > workedBefore(calendar, index)),
  );

/**
 * A working day stays; another day goes to the next one (`following`), to the one before (`preceding`) or stays
 * (`none`). O(1). Errors: `NotCovered` if the day or the result lies outside the coverage, `InvalidCount` if the day
 * is not a safe integer.
 * @example
 * import { indonesia, roll } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia();
 * const saturday = 20456; // 2026-01-03
 * if (isRight(calendar)) console.log(roll(calendar.right, saturday, 'following')); // { _tag: 'Right', right: 20458 }
 */
export const roll = (
  calendar: Calendar,
  day: Day,
  rule: 'following' | 'preceding' | 'none',
): Either<CalendarError, Day> =>
  pipe(
    indexOf(calendar, day),
    chain((index) => {
      switch (rule) {
        case 'following':
          return nthWorkingDay(calendar, workedBefore(calendar, index));
        case 'preceding':
          return nthWorkingDay(calendar, workedBefore(calendar, index + 1) - 1);
        case 'none':
          return right(day);
      }
    }),
  );
