import {
  coverage,
  formatDay,
  officeDaysInPeriod,
  parseDay,
  yearOf,
  type Calendar,
  type DecreeReference,
} from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';

export interface CoveredYear {
  readonly year: number;
  /** Day of issue (YYYY-MM-DD) of the first decree that lists the year. */
  readonly knownSince: string;
  readonly workingDays: number;
  readonly decrees: ReadonlyArray<DecreeReference>;
}

/** The years of a calendar and their decrees. Dates are YYYY-MM-DD, both ends included. */
export interface Coverage {
  readonly from: string;
  readonly to: string;
  readonly lastDecree: DecreeReference;
  readonly years: ReadonlyArray<CoveredYear>;
}

const workingDaysIn = (calendar: Calendar, year: number): number => {
  const [from, to] = [parseDay(`${year}-01-01`), parseDay(`${year}-12-31`)];
  if (isLeft(from) || isLeft(to)) return 0;
  const count = officeDaysInPeriod(calendar, from.right, to.right);
  // Asked for covered years only, so there is always an answer.
  return isLeft(count) ? 0 : count.right;
};

/** The years that a calendar covers, each with the decrees that it applied. */
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
