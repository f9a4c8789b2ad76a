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

/** What a newly known decree moved. */
export interface Amended {
  readonly moved: ReadonlyArray<{
    readonly complaint: string;
    readonly facts: ReadonlyArray<Extract<ClockFact, { readonly type: 'DeadlineMoved' }>>;
  }>;
  readonly failed: ReadonlyArray<{ readonly complaint: string; readonly failure: HandleFailure }>;
  /** Why it ended early: the index could not be read. */
  readonly stopped: IndexFailure | undefined;
}

export interface Amending {
  readonly environment: Environment;
  readonly index: DeadlineIndex;
  /** Move deadlines of complaints taken over from a log too. */
  readonly includeImported?: boolean;
}

/**
 * Counts every running deadline again where the calendar of the context knows newer decrees, and moves those that fall
 * on another day by the policy of their complaint: as if each decree had been entered on the day of its issue. Dues that
 * lay beyond the known calendar are filled in. Only complaints in which something moves are read and written. Doing it
 * again changes nothing. `at` is when it is done.
 *
 * @example const { moved, failed } = await amendAll({ environment, index })(Date.now())();
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
