import { isClockFact } from './clock-fact.js';
import type { Deadline, Deadlines } from './deadline.js';
import type { ComplaintEvent } from '../event.js';
import { evolveClock } from './evolve-clock.js';

/**
 * Every deadline that was ever set, in the order in which they were set, each as it stands at the end.
 *
 * @example deadlinesOf(events).map(({ id }) => id) // ['verification-1', 'disposition-1']
 */
export const deadlinesOf = (events: ReadonlyArray<ComplaintEvent>): ReadonlyArray<Deadline> => {
  const all = new Map<string, Deadline>();
  let latest: Deadlines = {};
  for (const fact of events) {
    if (!isClockFact(fact)) continue;
    latest = evolveClock(latest, fact);
    const deadline = latest[fact.clock];
    if (deadline !== undefined) all.set(deadline.id, deadline);
  }
  return [...all.values()];
};
