import { isSome } from 'fp-ts/lib/Option.js';
import { expect } from 'vitest';
import {
  deadlinesOf,
  deadlineStateAt,
  evolve,
  initial,
  type ComplaintEvent,
  type Context,
  type Instant,
} from '@pengaduan/core';
import type { Entry } from '@pengaduan/core/testing';
import { play, type Learned, type Played, type Visits } from './play.js';

/** The instants around each due, at which a state may change. */
const aroundDues = (events: ReadonlyArray<ComplaintEvent>): ReadonlyArray<Instant> =>
  deadlinesOf(events).flatMap(({ due }) => (due.type === 'Known' ? [due.at - 1, due.at] : []));

/** What all that watched must agree on after so many entries: who noted what, and when, is left out. */
const seenAfter = (played: Played, count: number, instants: ReadonlyArray<Instant>) => {
  const events = played.events.slice(0, played.lengths[count - 1] ?? 0);
  const state = events.reduce(evolve, initial);
  const complaint = isSome(state) ? { ...state.value, deadlines: undefined } : undefined;
  const deadlines = deadlinesOf(events).map(({ noted: _, ...deadline }) => ({
    ...deadline,
    states: instants.map((at) => deadlineStateAt(deadline, at)),
  }));
  return { answers: played.answers.slice(0, count), complaint, deadlines };
};

/**
 * Plays a life with nobody watching, with a runner at every due, and with one that comes as told; checks that they agree
 * after each entry that came before the system first acted, and gives how many those were.
 */
export const expectAgreement = (
  first: Context,
  entries: ReadonlyArray<Entry | Learned>,
  now: Visits,
  others: ReadonlyArray<Instant>,
): number => {
  const alone = play(first, entries, 'never');
  const watched = [play(first, entries, 'at every due'), play(first, entries, now)];
  const count = Math.min(...watched.map(({ beforeFirstAct }) => beforeFirstAct));
  const instants = [...others, ...aroundDues(alone.events)];
  for (const one of watched) {
    expect(seenAfter(one, count, instants)).toEqual(seenAfter(alone, count, instants));
  }
  return count;
};
