import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import type { Instant } from '@pengaduan/core';
import { checkGiven, ofChannel } from '../check-given.js';
import type { DeadlineIndex, IndexFailure } from '../ports.js';
import { policySearch, renewable, type RenewableEnvironment } from '../renewable-environment.js';
import { dueAtOf, type IndexedDeadline } from '../running-deadline.js';
import type { Channel } from './channel.js';
import { dueSoon, overdue, type ReportNoticeKey } from './key.js';
import { beginPass, type SendReport } from './pass.js';
import { latestReminded, remindedUntil } from './reminded-until.js';

/** What `remind` is given: a channel, and the index of running deadlines. */
export interface Reminding extends Channel {
  readonly index: DeadlineIndex;
  /** How many working days before its due a deadline has its reminder, by the days that it is counted by; 2 unless given. */
  readonly within?: number;
}

const reminderKey = (
  { complaint, deadline, due }: IndexedDeadline,
  now: Instant,
): ReportNoticeKey | undefined => {
  if (due.type === 'Uncovered') return undefined;
  return due.at <= now ? overdue(complaint, deadline, due.at) : dueSoon(complaint, deadline, due.day);
};

/** The deadlines that are due until their reminders reach. What rules of theirs are lacking is looked for on the way. */
const dueToRemind = async (
  { index, within = 2, includeImported = false }: Reminding,
  environment: RenewableEnvironment,
  now: Instant,
): Promise<Either<IndexFailure, ReadonlyArray<IndexedDeadline>>> => {
  const findPolicies = policySearch(environment);
  for (;;) {
    const { context } = environment;
    const due = await index.dueBy(latestReminded(context, now, within), { includeImported })();
    if (isLeft(due)) return due;
    const renewed = await findPolicies(due.right.map(({ policy }) => policy))();
    if (isLeft(renewed)) return renewed;
    if (renewed.right) continue;
    const until = remindedUntil(context, now, within);
    return right(due.right.filter((running) => (dueAtOf(running) ?? Infinity) <= until(running)));
  }
};

/**
 * Sends a notice for each deadline that falls due in the next working days, and for each that is overdue and that the
 * journal has no note of. A deadline has one notice for each due that it has, however often this runs; once a day is
 * enough. Where the coming days are not decreed yet, it sends those of overdue deadlines only.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { memoryDeadlines, remind, toConsole } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Received)();
 * const channel = { channel: 'papan', notify: toConsole(), since: 0, environment };
 * const sent = await remind({ ...channel, index: memoryDeadlines(feed) })(wib('2025-02-05T07:00'))();
 * console.log(sent.deliveries.map(({ key }) => key)); // [ 'DueSoon:1:verification-1@2025-02-06' ]
 */
export const remind = (options: Reminding): ((now: Instant, signal?: AbortSignal) => Task<SendReport>) => {
  checkGiven('remind', [...ofChannel, 'index'], options);
  return (now, signal) => async () => {
    const environment = renewable(options.environment);
    const pass = beginPass({ ...options, environment, now: () => now }, { signal });
    const caughtUp = await options.index.catchUp();
    if (isLeft(caughtUp)) return pass.report(caughtUp.left);
    const due = await dueToRemind(options, environment, now);
    if (isLeft(due)) return pass.report(due.left);
    for (const key of due.right.flatMap((running) => reminderKey(running, now) ?? [])) {
      const delivered = await pass.deliver(key);
      if (isLeft(delivered)) return pass.report(delivered.left);
      if (delivered.right === 'stop') break;
    }
    return pass.report();
  };
};
