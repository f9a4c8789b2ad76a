import * as E from 'fp-ts/lib/Either.js';
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

export const afterCoverage = (calendar: Calendar): NotCovered =>
  notCovered(calendar, yearOf(calendar.coveredTo) + 1);

export const beforeCoverage = (calendar: Calendar): NotCovered =>
  notCovered(calendar, yearOf(calendar.coveredFrom) - 1);

/** The place of a day in the tables, or why it has none. */
export const position = (calendar: Calendar, day: Day): E.Either<CalendarError, number> => {
  if (!Number.isSafeInteger(day)) return E.left({ type: 'InvalidCount' });
  return day >= calendar.coveredFrom && day <= calendar.coveredTo
    ? E.right(day - calendar.coveredFrom)
    : E.left(notCovered(calendar, yearOf(day)));
};

/** The places of both ends of a span. Coverage has no gaps, so every day between has one too. */
export const span = (
  calendar: Calendar,
  from: Day,
  to: Day,
): E.Either<CalendarError, readonly [from: number, to: number]> => {
  const start = position(calendar, from);
  if (E.isLeft(start)) return start;
  const end = position(calendar, to);
  if (E.isRight(end)) return E.right([start.right, end.right]);
  if (end.left.type === 'InvalidCount') return end;
  // The way leaves the coverage from inside: what is missing first is the year next to it.
  return E.left(to > calendar.coveredTo ? afterCoverage(calendar) : beforeCoverage(calendar));
};
