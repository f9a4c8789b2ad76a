import {
  coverage,
  formatDay,
  officeDaysInPeriod,
  parseDay,
  yearOf,
  type Calendar,
  type DecreeReference,
} from '@pengaduan/calendar';
import { getOrElse, bindTo, bind, chainW } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';

export interface CoveredYear {
  readonly year: number;
  /** Day of issue (YYYY-MM-DD) of the first decree that lists the year. */
  readonly knownSince: string;
  readonly workingDays: number;
  readonly decrees: ReadonlyArray<DecreeReference>;
}

/** How far a calendar reaches, and by which decrees. Dates are YYYY-MM-DD, both ends included. */
export interface Coverage {
  readonly from: string;
  readonly to: string;
  readonly lastDecree: DecreeReference;
  readonly years: ReadonlyArray<CoveredYear>;
}

const workingDaysIn = (calendar: Calendar, year: number): number =>
  pipe(
    parseDay(`${year}-01-01`),
    bindTo('from'),
    bind('to', () => parseDay(`${year}-12-31`)),
    chainW(({ from, to }) => officeDaysInPeriod(calendar, from, to)),
    // Only for years inside the coverage, so there is always an answer.
    getOrElse(() => 0),
  );

/** The years of a calendar, each with the decrees that it applied. */
export const coverageOf = (calendar: Calendar): Coverage => ({
  from: formatDay(calendar.coveredFrom),
  to: formatDay(calendar.coveredTo),
  lastDecree: calendar.lastDecree,
  years: coverage
    .filter(({ year }) => year <= yearOf(calendar.coveredTo))
    .map(({ year, knownSince, decrees }) => ({
      year,
      knownSince,
      workingDays: workingDaysIn(calendar, year),
      decrees: decrees.filter(({ issued }) => issued <= calendar.lastDecree.issued),
    })),
});
