import { isLeft } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import type { Instant } from '@pengaduan/core';
import { horizon } from '../due-within.js';
import type { DeadlineIndex } from '../ports.js';
import type { IndexedDeadline } from '../running-deadline.js';
import type { Channel } from './channel.js';
import { dueSoon, overdue, type NoticeKey } from './key.js';
import { beginPass, type SendReport } from './pass.js';

/** A channel, and the deadlines that it reminds of. */
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
 *
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { memoryDeadlines, remind, toConsole } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Dispositioned)();
 * const notify = toConsole({ lang: 'en', write: () => undefined });
 * const channel = { channel: 'papan', environment, notify, since: 0, index: memoryDeadlines(feed) };
 * const { deliveries } = await remind(channel)(wib('2025-02-13T07:00'))();
 * const sent = deliveries.filter(({ result }) => result === 'Sent');
 * console.log(sent.map(({ key }) => key)); // [ 'DueSoon:1:response-1@2025-02-17' ]
 */
export const remind =
  (options: Reminding) =>
  (now: Instant, signal?: AbortSignal): Task<SendReport> =>
  async () => {
    const { index, environment, within = 2, includeImported = false } = options;
    const pass = beginPass({ ...options, now: () => now }, { signal });
    const until = horizon(environment.context, now, within);
    const caughtUp = await index.catchUp();
    if (isLeft(caughtUp)) return pass.report(caughtUp.left);
    const due = await index.dueBy(until.type === 'Known' ? until.at : now, { includeImported })();
    if (isLeft(due)) return pass.report(due.left);
    for (const key of due.right.flatMap((running) => reminderKey(running, now) ?? [])) {
      const delivered = await pass.deliver(key);
      if (isLeft(delivered)) return pass.report(delivered.left);
      if (delivered.right === 'stop') break;
    }
    return pass.report();
  };
