import type { Arrival, DeadlineIndex, IndexedDeadline } from '@pengaduan/deadlines';
import { value } from './world.js';

const inOrder = (all: Iterable<IndexedDeadline>): ReadonlyArray<IndexedDeadline> =>
  [...all].sort((a, b) => (a.complaint + a.deadline < b.complaint + b.deadline ? -1 : 1));

/** Everything an index holds, from both of its questions; those not decreed yet are only in the second. */
export const everyRunning = async (index: DeadlineIndex): Promise<ReadonlyArray<IndexedDeadline>> => {
  const found = new Map<string, IndexedDeadline>();
  const keep = (one: IndexedDeadline): void => void found.set(`${one.complaint}/${one.deadline}`, one);
  (await value(index.runningBy(Infinity, { includeImported: true }))).forEach(keep);
  await value(index.eachCountedBy(await value(index.calendars), keep));
  return inOrder(found.values());
};

export const sorted = inOrder;

/** Every report that is with somebody of whom it is known since when. */
export const everyArrival = (index: DeadlineIndex): Promise<ReadonlyArray<Arrival>> =>
  value(index.arrivedSince(-Infinity, { includeImported: true }));
