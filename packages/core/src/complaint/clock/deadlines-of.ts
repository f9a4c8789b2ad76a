import { isClockFact } from './clock-fact.js';
import type { Deadline, Deadlines } from './deadline.js';
import type { ComplaintEvent } from '../event.js';
import { evolveClock } from './evolve-clock.js';

/**
 * Every deadline of a complaint, also those that have ended, in the order in which they were set, each as it is after
 * all the events. `events` are the complaint's, from the first one on.
 * @example
 * import { deadlinesOf, initial, standardContext, step } from '@pengaduan/core';
 * import { receive } from '@pengaduan/core/testing';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const done = step(standardContext(), initial, receive('2025-02-03T08:00'));
 * if (isRight(done)) console.log(deadlinesOf(done.right.events).map(({ id }) => id)); // [ 'verification-1' ]
 */
export const deadlinesOf = (events: ReadonlyArray<ComplaintEvent>): ReadonlyArray<Deadline> => {
  const all = new Map<string, Deadline>();
  let latest: Deadlines = {};
  for (const fact of events) {
    if (!isClockFact(fact)) continue;
    // A fact may be about an earlier deadline of its clock, where it is told after the report was observed.
    const own = fact.type === 'DeadlineSet' ? latest : { [fact.clock]: all.get(fact.deadline) };
    const deadline = evolveClock(own, fact)[fact.clock];
    if (deadline === undefined) continue;
    all.set(deadline.id, deadline);
    if (fact.type === 'DeadlineSet' || latest[fact.clock]?.id === deadline.id) {
      latest = { ...latest, [fact.clock]: deadline };
    }
  }
  return [...all.values()];
};
