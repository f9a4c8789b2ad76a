import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Instant } from '@pengaduan/core';
import { horizon } from '../due-within.js';
import type { IndexedDeadline } from '../running-deadline.js';
import type { DeadlineIndex, IndexFailure } from '../ports.js';
import { deliver, type Channel, type Delivery, type DeliveryFailure } from './deliver.js';
import { dueSoon, overdue, type NoticeKey } from './key.js';

export interface Reminding extends Channel {
  readonly index: DeadlineIndex;
  /** How many working days before a due it is told of; 2 unless given. */
  readonly within?: number;
}

const reminderKey = ({ complaint, deadline, due }: IndexedDeadline, now: Instant): NoticeKey | undefined => {
  if (due.type === 'Uncovered') return undefined;
  return due.at <= now ? overdue(complaint, deadline, due.at) : dueSoon(complaint, deadline, due.day);
};

/**
 * Tells what falls due in the next working days, and what is overdue and nobody has noted yet. Each deadline is told of
 * once for each due day it has, however often this runs; once a day is enough. Where the coming days are not decreed
 * yet, it tells what is overdue.
 */
export const remind =
  (options: Reminding) =>
  (now: Instant, signal?: AbortSignal): TaskEither<IndexFailure | DeliveryFailure, ReadonlyArray<Delivery>> =>
  async () => {
    const { index, environment, within = 2, includeImported = false } = options;
    const until = horizon(environment.context, now, within);
    const caughtUp = await index.catchUp();
    if (isLeft(caughtUp)) return caughtUp;
    const due = await index.dueBy(until.type === 'Known' ? until.at : now, { includeImported })();
    if (isLeft(due)) return due;
    const deliveries: Array<Delivery> = [];
    for (const open of due.right) {
      if (signal?.aborted === true) break;
      const key = reminderKey(open, now);
      if (key === undefined) continue;
      const delivery = await deliver({ ...options, now: () => now }, { signal })(key)();
      if (isLeft(delivery)) return delivery;
      deliveries.push(delivery.right);
    }
    return right(deliveries);
  };
