import type { DecreeReference } from './decrees/decree.js';

/** A text that is not a real date written YYYY-MM-DD. It never carries the text, which may be anything. */
export interface InvalidDate {
  readonly type: 'InvalidDate';
}

/** A count of working days, or a day, that is not a safe integer (NaN, a fraction, beyond 2^53). */
export interface InvalidCount {
  readonly type: 'InvalidCount';
}

/**
 * The answer needs a day of a year that this calendar has no decree for. `year` is the first such year on the
 * way, `lastDecree` the newest one the calendar knows; `coveredFrom` and `coveredTo` are YYYY-MM-DD, both included.
 * All three are null when no decree at all was known.
 */
export interface NotCovered {
  readonly type: 'NotCovered';
  readonly year: number;
  readonly lastDecree: DecreeReference | null;
  readonly coveredFrom: string | null;
  readonly coveredTo: string | null;
}

/** Week and closed days leave nothing to work on: no deadline could ever be counted. */
export interface NoWorkingDays {
  readonly type: 'NoWorkingDays';
}

/** The regional days say of one date (YYYY-MM-DD) both that it is closed and that it is worked. */
export interface ClosedAndWorked {
  readonly type: 'ClosedAndWorked';
  readonly date: string;
}

/** What can go wrong when a calendar is asked something. */
export type CalendarError = NotCovered | InvalidCount;

/**
 * An option of a calendar is of another kind: `week` is 5 or 6, `closed` and `worked` are lists of days with `date`,
 * `name` and `decree`, `region` is a text. `option` is null where there is no option of a name that was given, or where
 * no options were given at all but something else.
 */
export interface InvalidOption {
  readonly type: 'InvalidOption';
  readonly option: 'week' | 'closed' | 'worked' | 'region' | null;
}

/** What can go wrong when a calendar is put together from its options. */
export type CalendarDefinitionError = InvalidDate | InvalidOption | NoWorkingDays | ClosedAndWorked;
