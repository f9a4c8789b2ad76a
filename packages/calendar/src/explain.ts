import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Calendar } from './calendar.js';
import type { ClosedDay, DayKind } from './closed-day.js';
import { span } from './covered.js';
import type { Day } from './day.js';
import type { CalendarError } from './error.js';
import { isWeekend } from './week.js';

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

const closing = ({ kind, name, decree, provisional = false }: ClosedDay): NonWorkingReason => ({
  type: 'closed',
  kind,
  name,
  decree,
  provisional,
});

const reasonsFor = (calendar: Calendar, day: Day): ReadonlyArray<NonWorkingReason> => {
  const decreed = (calendar.closedDays.get(day) ?? []).map(closing);
  return isWeekend(calendar.week, day) ? [{ type: 'weekend' }, ...decreed] : decreed;
};

/**
 * The days that a count over (from, to] passed over, in order, each with every reason. When `to` is before `from`,
 * those over (to, from]: the days counted and the days explained always make up the whole span. Linear in the span.
 * Error: `NotCovered` if an end lies outside the coverage.
 * @example explain(calendar, 20455, 20458) // right([Saturday 3 January 2026, Sunday 4 January 2026])
 */
export const explain = (
  calendar: Calendar,
  from: Day,
  to: Day,
): E.Either<CalendarError, ReadonlyArray<Skipped>> =>
  pipe(
    span(calendar, from, to),
    E.map(([start, end]) => {
      const skipped: Skipped[] = [];
      for (let place = Math.min(start, end) + 1; place <= Math.max(start, end); place += 1) {
        const day = calendar.coveredFrom + place;
        const works = calendar.workingDaysBefore[place + 1] !== calendar.workingDaysBefore[place];
        if (!works) skipped.push({ day, reasons: reasonsFor(calendar, day) });
      }
      return skipped;
    }),
  );
