import {
  calendarKnownOn,
  indonesia,
  type Calendar,
  type CalendarDefinitionError,
  type Day,
  type NotCovered,
  type Week,
} from '@pengaduan/calendar';
import { InvalidArgumentError } from 'commander';
import type { Either } from 'fp-ts/lib/Either.js';

export interface CalendarOptions {
  readonly week?: Week;
  readonly knownOn?: Day;
  readonly json?: true;
}

/** Working days in a week: 5 or 6. */
export const readWeek = (text: string): Week => {
  if (text === '5') return 5;
  if (text === '6') return 6;
  throw new InvalidArgumentError('5, 6');
};

/** The calendar that the options ask for. Error: no decree was known yet on that day. */
export const calendarFor = ({
  knownOn,
  week = 5,
}: CalendarOptions): Either<CalendarDefinitionError | NotCovered, Calendar> =>
  knownOn === undefined ? indonesia({ week }) : calendarKnownOn(knownOn, { week });
