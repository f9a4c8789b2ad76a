import { isLeft } from 'fp-ts/lib/Either.js';
import { none, type Option } from 'fp-ts/lib/Option.js';
import type { Task } from 'fp-ts/lib/Task.js';
import { isPlausible, type Environment, type Instant } from '@pengaduan/core';
import { checkFields, fieldRules, type Position, type Takes } from '@pengaduan/journal';
import { amendAll, type Amended } from '../amend-all.js';
import { checkGiven } from '../check-given.js';
import type { DeadlineIndex, RunFailure } from '../ports.js';
import { policySearch, renewable } from '../renewable-environment.js';
import { dueAtOf, type IndexedDeadline } from '../running-deadline.js';
import { act } from './act.js';
import { isOfJournal } from './of-journal.js';
import type { DeadlineResult, InstantRefused, RunReport } from './report.js';

/** What `runDue` is given. */
export interface Runner {
  readonly environment: Environment;
  readonly index: DeadlineIndex;
  /** The id of the runner as the actor of its commands, `{ role: 'system', id }`; `runner` unless given. */
  readonly id?: string;
  /** Also act on deadlines of complaints that were imported from a log. */
  readonly includeImported?: boolean;
  /** Called with the result of each deadline as soon as it is done. */
  readonly onDone?: (done: DeadlineResult) => void;
  /** Called with what was moved where a policy was met that the context lacked: all is counted by it before it is used. */
  readonly onAmended?: (amended: Amended) => void;
  /** What time it is: a run at a later instant is refused. The machine's clock unless given. */
  readonly now?: () => Instant;
  /** Allows a run at an instant after now, to try out in a copy of the journal what will happen. */
  readonly allowFuture?: boolean;
}

const { aFunction, ifGiven, yesOrNo } = fieldRules;

const takesNow: Takes<Pick<Runner, 'now' | 'allowFuture'>> = {
  by: 'refusedInstant',
  what: 'an instant and an object, { now: Date.now }',
  fields: { now: ifGiven(aFunction('Date.now')), allowFuture: ifGiven(yesOrNo) },
};

const pageSize = 256;

/** A deadline at one due: a run acts on it once, whatever the outcome. */
const attemptKey = ({ complaint, deadline }: IndexedDeadline, dueAt: Instant): string =>
  `${complaint}/${deadline}/${dueAt}`;

/**
 * Why `runDue` would refuse a run at an instant, by its `now` and `allowFuture`; undefined where it would not.
 * @example
 * import { refusedInstant } from '@pengaduan/deadlines';
 * console.log(refusedInstant(Date.parse('2199-12-31T00:00:00Z'), {})?.type); // FutureInstant
 * console.log(refusedInstant(Date.parse('9999-12-31T00:00:00Z'), {})?.type); // ImplausibleInstant
 */
export const refusedInstant = (
  at: Instant,
  options: Pick<Runner, 'now' | 'allowFuture'> = {},
): InstantRefused | undefined => {
  checkFields(takesNow, options);
  const { now = Date.now, allowFuture = false } = options;
  if (!isPlausible(at)) return { type: 'ImplausibleInstant', at, retry: 'never' };
  const time = now();
  return at > time && !allowFuture ? { type: 'FutureInstant', at, now: time, retry: 'never' } : undefined;
};

/**
 * Acts on every deadline that is due at an instant, in the order of their dues, until none is left; after days
 * without a runner that is all that fell due meanwhile. The facts carry that instant, and the due that they act on.
 * An instant after now is refused unless `allowFuture` is set. A deadline that is refused does not stop the others; a
 * journal that cannot be used stops the run. Doing it again, or in two processes at once, changes nothing (ADR 15).
 * When the signal aborts, the deadline in hand is finished.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { memoryDeadlines, runDue } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Pending)();
 * const { done } = await runDue({ environment, index: memoryDeadlines(feed) })(wib('2025-02-18T00:00'))();
 * console.log(done[0]?.outcome); // { type: 'Acted', what: 'ComplaintArchived' }
 */
export const runDue = (options: Runner): ((at: Instant, signal?: AbortSignal) => Task<RunReport>) => {
  checkGiven('runDue', ['environment', 'index'], options);
  return (at, signal) => async () => {
    const { index, id = 'runner', includeImported = false, onDone, onAmended } = options;
    const environment = renewable(options.environment);
    const findPolicies = policySearch(environment);
    const done: Array<DeadlineResult> = [];
    const tried = new Set<string>();
    let scannedTo: Option<Position> = none;
    const report = (stopped?: RunFailure | InstantRefused): RunReport => ({ done, scannedTo, stopped });

    const refused = refusedInstant(at, options);
    if (refused !== undefined) return report(refused);
    let after: IndexedDeadline | undefined;
    let triedBefore = 0;
    for (;;) {
      const caughtUp = await index.catchUp();
      if (isLeft(caughtUp)) return report(caughtUp.left);
      scannedTo = caughtUp.right;
      const page = await index.dueBy(at, { includeImported, limit: pageSize, after })();
      if (isLeft(page)) return report(page.left);
      const renewed = await findPolicies(page.right.map(({ policy }) => policy))();
      if (isLeft(renewed)) return report(renewed.left);
      if (renewed.right) {
        const amended = await amendAll({ ...options, environment })(at)();
        onAmended?.(amended);
        if (amended.stopped !== undefined) return report(amended.stopped);
        continue;
      }
      for (const running of page.right) {
        const dueAt = dueAtOf(running);
        if (dueAt === undefined || tried.has(attemptKey(running, dueAt))) continue;
        if (signal?.aborted === true) return report();
        tried.add(attemptKey(running, dueAt));
        const { complaint, deadline, clock } = running;
        const outcome = await act(environment, id)(running, dueAt, at)();
        if (outcome.type === 'Failed' && isOfJournal(outcome.failure)) return report(outcome.failure);
        const one: DeadlineResult = { complaint, deadline, clock, dueAt, doneAt: at, running, outcome };
        done.push(one);
        onDone?.(one);
      }
      after = page.right.at(-1);
      if (after !== undefined) continue;
      if (tried.size === triedBefore) return report();
      triedBefore = tried.size;
    }
  };
};
