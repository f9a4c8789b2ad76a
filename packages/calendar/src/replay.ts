import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import type { ClosedDay } from './closed-day.js';
import { parseDay, type Day } from './day.js';
import type { Change, Decree } from './decrees/decree.js';
import type { InvalidDate } from './error.js';

// Two feasts can share a date (13 May 2021) and a name can come twice in a year (Isra Mikraj 2027): only
// date, kind and name together say which closed day is meant.
const identity = ({ date, kind, name }: Change): string => [date, kind, name].join('|');

const closedBy = ({ decree, source }: Decree, change: Change, day: Day): ClosedDay => ({
  day,
  kind: change.kind,
  name: change.name,
  decree,
  source: change.source ?? source,
  provisional: change.provisional ?? false,
});

/** The closed days in force after the given decrees, which come in order of issue. */
export const replay = (decrees: ReadonlyArray<Decree>): Either<InvalidDate, ReadonlyArray<ClosedDay>> => {
  const inForce = new Map<string, ClosedDay>();
  for (const decree of decrees) {
    for (const change of decree.changes) {
      const day = parseDay(change.date);
      if (isLeft(day)) return day;
      if (change.action === 'remove') inForce.delete(identity(change));
      else inForce.set(identity(change), closedBy(decree, change, day.right));
    }
  }
  return right([...inForce.values()]);
};
