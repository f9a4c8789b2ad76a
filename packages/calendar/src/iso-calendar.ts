import { chain, isRight, map, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Calendar } from './calendar.js';
import { formatDay, parseDay, type Day } from './day.js';
import type { CalendarError, InvalidDate } from './error.js';
import { explain, type NonWorkingReason } from './explain.js';
import { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.js';

/** Why a calendar that is asked in text has no answer; `describeCalendarError` says it in a sentence. */
export type IsoCalendarError = InvalidDate | CalendarError;

/** The answer of a calendar that is asked in text. */
export type IsoAnswer<A> =
  { readonly ok: true; readonly value: A } | { readonly ok: false; readonly failure: IsoCalendarError };

/** A day (YYYY-MM-DD) that was not counted, with every reason for it, never none. */
export interface IsoSkipped {
  readonly date: string;
  readonly reasons: ReadonlyArray<NonWorkingReason>;
}

/** A calendar that takes and gives days as YYYY-MM-DD. Each question is that of the function of the same name. */
export interface IsoCalendar {
  /** The day `n` working days after a day, or before it where `n` is negative. */
  readonly addWorkingDays: (start: string, n: number) => IsoAnswer<string>;
  /** The working days over (from, to]. */
  readonly countWorkingDays: (from: string, to: string) => IsoAnswer<number>;
  readonly isWorkingDay: (day: string) => IsoAnswer<boolean>;
  /** The days over (from, to] that are not counted. */
  readonly explain: (from: string, to: string) => IsoAnswer<ReadonlyArray<IsoSkipped>>;
}

const answer = <A>(asked: Either<IsoCalendarError, A>): IsoAnswer<A> =>
  isRight(asked) ? { ok: true, value: asked.right } : { ok: false, failure: asked.left };

const onDay = <A>(day: string, ask: (day: Day) => Either<IsoCalendarError, A>): Either<IsoCalendarError, A> =>
  pipe(parseDay(day), chain(ask));

/**
 * A calendar to be asked in text by people who do not use fp-ts. Errors are values: `InvalidDate` for what is no date,
 * else those of the function of the same name.
 * @example
 * import { indonesia, isoCalendar } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia();
 * const due = isRight(calendar) && isoCalendar(calendar.right).addWorkingDays('2025-03-27', 14);
 * console.log(due); // { ok: true, value: '2025-04-28' }
 */
export const isoCalendar = (calendar: Calendar): IsoCalendar => ({
  addWorkingDays: (start, n) =>
    answer(onDay(start, (day) => pipe(addWorkingDays(calendar, day, n), map(formatDay)))),
  countWorkingDays: (from, to) =>
    answer(onDay(from, (first) => onDay(to, (last) => countWorkingDays(calendar, first, last)))),
  isWorkingDay: (day) => answer(onDay(day, (one) => isWorkingDay(calendar, one))),
  explain: (from, to) =>
    answer(
      pipe(
        onDay(from, (first) => onDay(to, (last) => explain(calendar, first, last))),
        map((skipped) => skipped.map(({ day, reasons }) => ({ date: formatDay(day), reasons }))),
      ),
    ),
});
