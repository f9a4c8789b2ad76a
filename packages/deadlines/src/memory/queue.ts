import { inQueueOrder, isAskedFor, queued, type QueuedComplaint, type QueueQuestion } from '../queue.js';
import type { IndexedComplaint, RunningDeadline } from '../running-deadline.js';

/** The first of the queue that a question asks for. It looks at all complaints. */
export const queueOf = (
  complaints: ReadonlyMap<string, IndexedComplaint>,
  running: Iterable<RunningDeadline>,
  question: QueueQuestion,
): ReadonlyArray<QueuedComplaint> => {
  const byComplaint = new Map<string, Array<RunningDeadline>>();
  for (const one of running) {
    const others = byComplaint.get(one.complaint);
    if (others === undefined) byComplaint.set(one.complaint, [one]);
    else others.push(one);
  }
  const { after, limit } = question;
  return [...complaints]
    .map(([complaint, one]) => queued(complaint, one, byComplaint.get(complaint) ?? []))
    .filter(isAskedFor(question))
    .filter((one) => after === undefined || inQueueOrder(one, after) > 0)
    .sort(inQueueOrder)
    .slice(0, limit);
};
