import { calendarKnownOn, coverage, isNewer, parseDay, type Calendar, type Day } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import { calendarOptionsOf } from '../context-of.js';
import type { PolicyTerms } from '../context.js';
import type { WorkingWeek } from '../policy.js';

/** A holiday decree, the day of its issue, and the calendar as it was known from that day on. */
export interface KnownDecree {
  readonly decree: string;
  readonly issued: Day;
  readonly calendar: Calendar;
}

const decrees = coverage
  .flatMap((year) => year.decrees)
  .sort((a, b) => (a.issued < b.issued ? -1 : a.issued > b.issued ? 1 : 0));

const weekOf = ({ policy, agencies }: PolicyTerms, calendar: Calendar): WorkingWeek => {
  const own = Object.entries(policy.agencies ?? {}).find(([agency]) => agencies.get(agency) === calendar);
  return own === undefined ? policy : own[1];
};

const allBehind = (terms: PolicyTerms, newest: Calendar): ReadonlyArray<KnownDecree> => {
  const options = calendarOptionsOf(weekOf(terms, newest));
  return decrees.flatMap(({ decree, issued }) => {
    const day = parseDay(issued);
    if (isLeft(day) || issued > newest.lastDecree.issued) return [];
    const known = calendarKnownOn(day.right, options);
    return isLeft(known) ? [] : [{ decree, issued: day.right, calendar: known.right }];
  });
};

interface Drawn {
  readonly all: ReadonlyArray<KnownDecree>;
  readonly since: Map<string, ReadonlyArray<KnownDecree>>;
}

// A new decree concerns every running deadline, and each calendar takes a while to make: made once for a context.
const drawn = new WeakMap<Calendar, Drawn>();

/** The decrees behind a calendar of some terms that a stored version does not know, in the order of their issue. */
export const decreesSince = (
  terms: PolicyTerms,
  newest: Calendar,
  version: string,
): ReadonlyArray<KnownDecree> => {
  const known: Drawn = drawn.get(newest) ?? { all: allBehind(terms, newest), since: new Map() };
  drawn.set(newest, known);
  const since = known.since.get(version) ?? known.all.filter(({ calendar }) => isNewer(calendar, version));
  known.since.set(version, since);
  return since;
};
