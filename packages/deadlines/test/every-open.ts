import type { DeadlineIndex, OpenDeadline } from '@pengaduan/deadlines';
import { value } from './world.js';

const inOrder = (all: Iterable<OpenDeadline>): ReadonlyArray<OpenDeadline> =>
  [...all].sort((a, b) => (a.complaint + a.deadline < b.complaint + b.deadline ? -1 : 1));

/** Everything an index holds, from both of its questions; those not decreed yet are only in the second. */
export const everyOpen = async (index: DeadlineIndex): Promise<ReadonlyArray<OpenDeadline>> => {
  const found = new Map<string, OpenDeadline>();
  const keep = (open: OpenDeadline): void => void found.set(`${open.complaint}/${open.deadline}`, open);
  (await value(index.dueBy(Infinity, { includeImported: true }))).forEach(keep);
  await value(index.eachCountedBy(await value(index.calendars), keep));
  return inOrder(found.values());
};

export const sorted = inOrder;
