import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import {
  amendDeadlines,
  policyKey,
  type ClockFact,
  type Environment,
  type HandleFailure,
  type Instant,
  type PolicyRef,
} from '@pengaduan/core';
import { checkGiven } from './check-given.js';
import { isMovedByDecree, olderCalendars } from './moved-by-decree.js';
import type { DeadlineIndex, IndexFailure, RunFailure } from './ports.js';
import { isOfJournal } from './run/of-journal.js';
import { policySearch, renewable, type RenewableEnvironment } from './renewable-environment.js';

/** What newer holiday decrees moved, by complaint, and the complaints in which nothing could be written. */
export interface Amended {
  readonly moved: ReadonlyArray<{
    readonly complaint: string;
    readonly facts: ReadonlyArray<Extract<ClockFact, { readonly type: 'DeadlineMoved' }>>;
  }>;
  readonly failed: ReadonlyArray<{ readonly complaint: string; readonly failure: HandleFailure }>;
  /** Why it ended early: the journal or the index could not be used. Doing it again goes on from there. */
  readonly stopped: RunFailure | undefined;
}

/** What `amendAll` is given. */
export interface Amending {
  readonly environment: Environment;
  readonly index: DeadlineIndex;
  /** Also move deadlines of complaints that were imported from a log. */
  readonly includeImported?: boolean;
}

/** The complaints in which the context's decrees move something. What the context lacks is looked for on the way. */
const complaintsThatMove = async (
  { index, includeImported = false }: Amending,
  environment: RenewableEnvironment,
): Promise<Either<IndexFailure, ReadonlySet<string>>> => {
  const found = new Set<string>();
  const versions = await index.calendars();
  if (isLeft(versions)) return versions;
  const older = olderCalendars(environment.context, versions.right);
  if (older.length === 0) return right(found);
  const findPolicies = policySearch(environment);
  for (;;) {
    const policies = new Map<string, PolicyRef>();
    const seen = await index.eachCountedBy(older, (running) => {
      if (!includeImported && running.source !== 'live') return;
      policies.set(policyKey(running.policy), running.policy);
      if (isMovedByDecree(environment.context, running)) found.add(running.complaint);
    })();
    if (isLeft(seen)) return seen;
    // What nobody here had the rules of could not be counted: once they are found, all is looked at again.
    const renewed = await findPolicies([...policies.values()])();
    if (isLeft(renewed)) return renewed;
    if (!renewed.right) return right(found);
  }
};

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
export const amendAll = (options: Amending): ((at: Instant) => Task<Amended>) => {
  checkGiven('amendAll', ['environment', 'index'], options);
  return (at) => async () => {
    const environment = renewable(options.environment);
    const moved: Array<Amended['moved'][number]> = [];
    const failed: Array<Amended['failed'][number]> = [];
    const amended = (stopped?: RunFailure): Amended => ({ moved, failed, stopped });
    const caughtUp = await options.index.catchUp();
    if (isLeft(caughtUp)) return amended(caughtUp.left);
    const complaints = await complaintsThatMove(options, environment);
    if (isLeft(complaints)) return amended(complaints.left);
    for (const complaint of complaints.right) {
      const facts = await amendDeadlines(environment)(complaint, at)();
      if (isLeft(facts)) {
        if (isOfJournal(facts.left)) return amended(facts.left);
        failed.push({ complaint, failure: facts.left });
      } else if (facts.right.length > 0) moved.push({ complaint, facts: facts.right });
    }
    return amended();
  };
};
