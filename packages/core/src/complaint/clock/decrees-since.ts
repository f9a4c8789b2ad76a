import { calendarKnownOn, coverage, parseDay, type Calendar } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import { dueOf, type Due } from '../value/due.js';
import { calendarOptionsOf } from './context-of.js';
import type { PolicyTerms } from './context.js';
import type { Deadline } from './deadline.js';
import type { WorkingWeek } from './policy.js';

const decrees = coverage
  .flatMap((year) => year.decrees)
  .sort((a, b) => (a.issued < b.issued ? -1 : a.issued > b.issued ? 1 : 0));

/** `id-2025-08-07/5`: the day of issue of the newest decree that a version knows. */
const knownIn = (version: string): string => version.slice(3, 13);

const weekOf = ({ policy, agencies }: PolicyTerms, calendar: Calendar): WorkingWeek => {
  const own = Object.entries(policy.agencies ?? {}).find(([agency]) => agencies.get(agency) === calendar);
  return own === undefined ? policy : own[1];
};

const sayOf = (due: Due): number => (due.type === 'Known' ? due.at : -due.year);

/**
 * The decree that moved a due to where it is now: of those issued since the deadline was counted, the last at which
 * counting as it was known then gives another due. A newer decree about another year has moved nothing.
 */
export const decreeBehind = (terms: PolicyTerms, deadline: Deadline, calendar: Calendar): string => {
  const { startedAt, limit, due, calendar: version = '' } = deadline;
  const options = calendarOptionsOf(weekOf(terms, calendar));
  let before = sayOf(due);
  let behind = calendar.lastDecree.decree;
  for (const { decree, issued } of decrees) {
    if (issued <= knownIn(version) || issued > calendar.lastDecree.issued) continue;
    const day = parseDay(issued);
    const known = isLeft(day) ? day : calendarKnownOn(day.right, options);
    if (isLeft(known)) continue;
    const then = sayOf(dueOf({ zone: terms.policy.zone, calendar: known.right }, startedAt, limit));
    if (then !== before) behind = decree;
    before = then;
  }
  return behind;
};
