import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Calendar } from './calendar.js';
import { formatDay, yearOf, type Day } from './day.js';
import type { CalendarError, NotCovered } from './error.js';

const notCovered = (calendar: Calendar, year: number): NotCovered => ({
  type: 'NotCovered',
  year,
  lastDecree: calendar.lastDecree,
  coveredFrom: formatDay(calendar.coveredFrom),
  coveredTo: formatDay(calendar.coveredTo),
});

/** The error of an answer that lies after the last day covered. */
export const afterCoverage = (calendar: Calendar): NotCovered =>
  notCovered(calendar, yearOf(calendar.coveredTo) + 1);

/** The error of an answer that lies before the first day covered. */
export const beforeCoverage = (calendar: Calendar): NotCovered =>
  notCovered(calendar, yearOf(calendar.coveredFrom) - 1);

/** The index of a day in the tables of a calendar. */
export const indexOf = (calendar: Calendar, day: Day): Either<CalendarError, number> => {
  if (!Number.isSafeInteger(day)) return left({ type: 'InvalidCount' });
  return day >= calendar.coveredFrom && day <= calendar.coveredTo
    ? right(day - calendar.coveredFrom)
    : left(notCovered(calendar, yearOf(day)));
};

/** The indexes of both ends of a span. Coverage has no gaps, so every day between has one too. */
export const indexesOf = (
  calendar: Calendar,
  from: Day,
  to: Day,
): Either<CalendarError, { readonly start: number; readonly end: number }> => {
  const start = indexOf(calendar, from);
  if (isLeft(start)) return start;
  const end = indexOf(calendar, to);
  if (!isLeft(end)) return right({ start: start.right, end: end.right });
  if (end.left.type === 'InvalidCount') return end;
  // The span starts inside the coverage, so the first year missing is the one next to it, not that of `to`.
  return left(to > calendar.coveredTo ? afterCoverage(calendar) : beforeCoverage(calendar));
};
