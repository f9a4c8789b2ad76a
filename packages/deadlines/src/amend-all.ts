import { isLeft } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import {
  amendDeadlines,
  type ClockFact,
  type Environment,
  type HandleFailure,
  type Instant,
} from '@pengaduan/core';
import { isMovedByDecree, olderCalendars } from './moved-by-decree.js';
import type { DeadlineIndex, IndexFailure } from './ports.js';

/** What newer holiday decrees moved, by complaint, and the complaints in which nothing could be written. */
export interface Amended {
  readonly moved: ReadonlyArray<{
    readonly complaint: string;
    readonly facts: ReadonlyArray<Extract<ClockFact, { readonly type: 'DeadlineMoved' }>>;
  }>;
  readonly failed: ReadonlyArray<{ readonly complaint: string; readonly failure: HandleFailure }>;
  /** Why it ended before it was done: the index could not be read. */
  readonly stopped: IndexFailure | undefined;
}

/** What `amendAll` is given. */
export interface Amending {
  readonly environment: Environment;
  readonly index: DeadlineIndex;
  /** Also move deadlines of complaints that were imported from a log. */
  readonly includeImported?: boolean;
}

/**
 * Moves the running deadlines of all complaints by the decrees that the context knows and that they were not counted
 * by, as `amendDeadlines` of @pengaduan/core does for one complaint. Only complaints in which something moves are
 * read and written; one that fails does not stop the others. Doing it again changes nothing. `at` is the instant that
 * the facts carry.
 * @example
 * import { bangkalan, contextKnownOn, handleAll, standardContext } from '@pengaduan/core';
 * import { receive, requestData } from '@pengaduan/core/testing';
 * import { amendAll, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const before = contextKnownOn(20306, bangkalan); // 6 August 2025, the day before a decree closed the 18th
 * const commands = [receive('2025-08-05T09:00'), requestData('2025-08-05T09:00')];
 * if (isRight(before)) await handleAll({ journal, context: before.right })(commands)();
 * const environment = { journal, context: standardContext() };
 * const { moved } = await amendAll({ environment, index: memoryDeadlines(feed) })(Date.now())();
 * console.log(moved.map(({ complaint }) => complaint)); // [ '1' ]
 */
export const amendAll =
  ({ environment, index, includeImported = false }: Amending) =>
  (at: Instant): Task<Amended> =>
  async () => {
    const moved: Array<Amended['moved'][number]> = [];
    const failed: Array<Amended['failed'][number]> = [];
    const complaints = new Set<string>();
    const caughtUp = await index.catchUp();
    if (isLeft(caughtUp)) return { moved, failed, stopped: caughtUp.left };
    const versions = await index.calendars();
    if (isLeft(versions)) return { moved, failed, stopped: versions.left };
    const older = olderCalendars(environment.context, versions.right);
    if (older.length === 0) return { moved, failed, stopped: undefined };
    const seen = await index.eachCountedBy(older, (running) => {
      const isMeant = includeImported || running.source === 'live';
      if (isMeant && isMovedByDecree(environment.context, running)) complaints.add(running.complaint);
    })();
    if (isLeft(seen)) return { moved, failed, stopped: seen.left };
    for (const complaint of complaints) {
      const facts = await amendDeadlines(environment)(complaint, at)();
      if (isLeft(facts)) failed.push({ complaint, failure: facts.left });
      else if (facts.right.length > 0) moved.push({ complaint, facts: facts.right });
    }
    return { moved, failed, stopped: undefined };
  };
