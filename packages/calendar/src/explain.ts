import { map, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Calendar } from './calendar.js';
import type { ClosedDay, DayKind } from './closed-day.js';
import type { Day } from './day.js';
import type { CalendarError } from './error.js';
import { isWeekend } from './week.js';
import { indexesOf } from './within-coverage.js';

/** Why a day is not a working day: the agency's week, or a decree. `provisional`: the date may still move. */
export type NonWorkingReason =
  | { readonly type: 'weekend' }
  | {
      readonly type: 'closed';
      readonly kind: DayKind;
      readonly name: string;
      readonly decree: string;
      readonly provisional: boolean;
    };

/** A day that was not counted, with every reason for it, never none. */
export interface Skipped {
  readonly day: Day;
  readonly reasons: ReadonlyArray<NonWorkingReason>;
}

const closed = ({ kind, name, decree, provisional = false }: ClosedDay): NonWorkingReason => ({
  type: 'closed',
  kind,
  name,
  decree,
  provisional,
});

const reasonsFor = (calendar: Calendar, day: Day): ReadonlyArray<NonWorkingReason> => {
  const byDecree = (calendar.closedDays.get(day) ?? []).map(closed);
  return isWeekend(calendar.week, day) ? [{ type: 'weekend' }, ...byDecree] : byDecree;
};

/** The days between two indexes, both included, that are no working days. */
const skippedBetween = (calendar: Calendar, first: number, last: number): ReadonlyArray<Skipped> => {
  const skipped: Skipped[] = [];
  for (let index = first; index <= last; index += 1) {
    const day = calendar.coveredFrom + index;
    const works = calendar.workingDaysBefore[index + 1] !== calendar.workingDaysBefore[index];
    if (!works) skipped.push({ day, reasons: reasonsFor(calendar, day) });
  }
  return skipped;
};

/**
 * The days that a count over (from, to] passed over, in order, each with every reason. When `to` is before `from`,
 * those over (to, from]: the days counted and the days explained always make up the whole span. Linear in the span.
 * Errors: `NotCovered` if an end lies outside the coverage, `InvalidCount` if an end is not a safe integer.
 * @example
 * import { explain, formatDay, indonesia } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia();
 * const friday = 20455; // 2026-01-02
 * const skipped = isRight(calendar) ? explain(calendar.right, friday, friday + 3) : calendar;
 * if (isRight(skipped)) console.log(skipped.right.map(({ day }) => formatDay(day))); // [ '2026-01-03', '2026-01-04' ]
 */
export const explain = (
  calendar: Calendar,
  from: Day,
  to: Day,
): Either<CalendarError, ReadonlyArray<Skipped>> =>
  pipe(
    indexesOf(calendar, from, to),
    map(({ start, end }) => skippedBetween(calendar, Math.min(start, end) + 1, Math.max(start, end))),
  );

/**
 * The days of a period, both ends included, on which offices do not work, in order, each with every reason; none when
 * `to` is before `from`. With `officeDaysInPeriod` they make up the whole period. Errors as of `explain`.
 * @example
 * import { closedInPeriod, formatDay, indonesia } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia();
 * const thursday = 20454; // 2026-01-01
 * const closed = isRight(calendar) ? closedInPeriod(calendar.right, thursday, thursday + 1) : calendar;
 * if (isRight(closed)) console.log(closed.right.map(({ day }) => formatDay(day))); // [ '2026-01-01' ]
 */
export const closedInPeriod = (
  calendar: Calendar,
  from: Day,
  to: Day,
): Either<CalendarError, ReadonlyArray<Skipped>> =>
  pipe(
    indexesOf(calendar, from, to),
    map(({ start, end }) => skippedBetween(calendar, start, end)),
  );
