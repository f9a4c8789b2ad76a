import {
  describeCalendarError,
  isoCalendar,
  type Calendar,
  type IsoAnswer,
  type IsoCalendarError,
  type IsoSkipped,
  type Lang,
} from '@pengaduan/calendar';

/** Why the calendar has no answer: its data, and in `message` a sentence that says what to do. */
export type CalendarFailure = IsoCalendarError & { readonly message: string; readonly retry: 'never' };

/** The answer of the calendar, at once. */
export type CalendarAnswer<A> =
  { readonly ok: true; readonly value: A } | { readonly ok: false; readonly failure: CalendarFailure };

/** Working days, asked and told in text: days are YYYY-MM-DD. Each question is that of `IsoCalendar`. */
export interface CalendarDoor {
  /** The day `n` working days after a day, or before it where `n` is negative. */
  readonly addWorkingDays: (start: string, n: number) => CalendarAnswer<string>;
  /** The working days over (from, to]. */
  readonly countWorkingDays: (from: string, to: string) => CalendarAnswer<number>;
  readonly isWorkingDay: (day: string) => CalendarAnswer<boolean>;
  /** The days over (from, to] that are not counted. */
  readonly explain: (from: string, to: string) => CalendarAnswer<ReadonlyArray<IsoSkipped>>;
}

/** The same calendar, whose failures say in a sentence what to do. */
export const calendarDoor = (calendar: Calendar, lang: Lang): CalendarDoor => {
  const iso = isoCalendar(calendar);
  const told = <A>(answer: IsoAnswer<A>): CalendarAnswer<A> => {
    if (answer.ok) return answer;
    const message = describeCalendarError(answer.failure, lang);
    return { ok: false, failure: { ...answer.failure, message, retry: 'never' } };
  };
  return {
    addWorkingDays: (start, n) => told(iso.addWorkingDays(start, n)),
    countWorkingDays: (from, to) => told(iso.countWorkingDays(from, to)),
    isWorkingDay: (day) => told(iso.isWorkingDay(day)),
    explain: (from, to) => told(iso.explain(from, to)),
  };
};
