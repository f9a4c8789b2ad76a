import {
  closedInPeriod,
  parseDay,
  type Calendar,
  type CalendarDefinitionError,
  type CalendarError,
  type Day,
  type NonWorkingReason,
  type NotCovered,
} from '@pengaduan/calendar';
import { isLeft, left, map, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';

/** Why a day is closed, other than by the week. */
export type Closure = Extract<NonWorkingReason, { readonly type: 'closed' }>;

/** A day that decrees close, whatever day of the week it is. */
export interface ClosedByDecree {
  readonly day: Day;
  readonly closures: ReadonlyArray<Closure>;
}

/** The closed days of a year in order, and the version of the calendar that they are of. */
export interface ClosedYear {
  readonly year: number;
  readonly calendar: string;
  readonly days: ReadonlyArray<ClosedByDecree>;
}

const isClosure = (reason: NonWorkingReason): reason is Closure => reason.type === 'closed';

/**
 * The days of a year that decrees close. Error: the year is not covered, or no decree was known yet; then the year that
 * is named is the one asked about.
 */
export const closedYear = (
  calendar: Either<CalendarDefinitionError | NotCovered, Calendar>,
  year: number,
): Either<CalendarDefinitionError | CalendarError, ClosedYear> => {
  if (isLeft(calendar)) {
    return left(calendar.left.type === 'NotCovered' ? { ...calendar.left, year } : calendar.left);
  }
  const digits = String(year).padStart(4, '0');
  const [first, last] = [parseDay(`${digits}-01-01`), parseDay(`${digits}-12-31`)];
  if (isLeft(first)) return first;
  if (isLeft(last)) return last;
  return pipe(
    closedInPeriod(calendar.right, first.right, last.right),
    map((days) => ({
      year,
      calendar: calendar.right.version,
      days: days
        .map(({ day, reasons }) => ({ day, closures: reasons.filter(isClosure) }))
        .filter(({ closures }) => closures.length > 0),
    })),
  );
};
