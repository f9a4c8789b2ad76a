import { formatDay, startOfDay, type Day } from '@pengaduan/calendar';
import {
  amend,
  evolve,
  policyKey,
  type ClockName,
  type Command,
  type Complaint,
  type Instant,
  type Policy,
  type State,
} from '@pengaduan/core';
import { live } from '@pengaduan/core/testing';
import { isNone, some } from 'fp-ts/lib/Option.js';
import { dayOf, knownOn } from '../known-on.js';

type Moved = ReturnType<typeof amend>[number];

/** A complaint and what decrees did to its deadlines. */
export interface Amended {
  readonly complaint: Complaint;
  readonly moves: ReadonlyArray<Moved>;
}

/** What an office finds moved that loads the decrees known on a day, at an instant. */
export const load = (policy: Policy, complaint: Complaint, day: Day, at: Instant): Amended => {
  const terms = knownOn(day, policy).terms.get(policyKey(policy));
  if (terms === undefined) throw new Error('no terms');
  const moves = amend(terms, complaint, at);
  const after = moves.reduce<State>(evolve, some(complaint));
  return { complaint: isNone(after) ? complaint : after.value, moves };
};

/** An office that loads the decrees on each of some days, at the start of the day. */
export const loadOnEach = (policy: Policy, complaint: Complaint, days: ReadonlyArray<Day>): Amended =>
  days.reduce<Amended>(
    (before, day) => {
      const next = load(policy, before.complaint, day, startOfDay(day, policy.zone));
      return { complaint: next.complaint, moves: [...before.moves, ...next.moves] };
    },
    { complaint, moves: [] },
  );

/** A complaint of an office that knew the decrees of a day (YYYY-MM-DD). */
export const livedOn = (day: string, policy: Policy, commands: ReadonlyArray<Command>): Complaint => {
  const state = live(knownOn(dayOf(day), policy), commands);
  if (isNone(state)) throw new Error('not received');
  return state.value;
};

/** The last day of a clock, YYYY-MM-DD, or the year that is not decreed. */
export const dueDay = ({ deadlines }: Complaint, clock: ClockName): string | number | undefined => {
  const due = deadlines[clock]?.due;
  if (due === undefined) return undefined;
  return due.type === 'Known' ? formatDay(due.day) : due.year;
};
