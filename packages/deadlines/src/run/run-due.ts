import { isLeft } from 'fp-ts/lib/Either.js';
import { none, type Option } from 'fp-ts/lib/Option.js';
import type { Task } from 'fp-ts/lib/Task.js';
import { isPlausible, type Environment, type Instant } from '@pengaduan/core';
import type { Position } from '@pengaduan/journal';
import { dueAtOf, type IndexedDeadline } from '../running-deadline.js';
import type { DeadlineIndex, IndexFailure } from '../ports.js';
import { act } from './act.js';
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
  /** What time it is: a run at a later instant is refused. The machine's clock unless given. */
  readonly now?: () => Instant;
  /** Allows a run at an instant after now, to try out in a copy of the journal what will happen. */
  readonly allowFuture?: boolean;
}

const batch = 256;

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
  { now = Date.now, allowFuture = false }: Pick<Runner, 'now' | 'allowFuture'>,
): InstantRefused | undefined => {
  if (!isPlausible(at)) return { type: 'ImplausibleInstant', at, retry: 'never' };
  const time = now();
  return at > time && !allowFuture ? { type: 'FutureInstant', at, now: time, retry: 'never' } : undefined;
};

/**
 * Acts on every deadline that is due at an instant, in the order of their dues, until none is left; after days
 * without a runner that is all that fell due meanwhile. The facts carry that instant, and the due that they act on.
 * An instant after now is refused unless `allowFuture` is set. A deadline that is refused or fails does not stop the
 * others. Doing it again, or in two processes at once, changes nothing (ADR 15). When the signal aborts, the deadline
 * in hand is finished.
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
export const runDue =
  (runner: Runner) =>
  (at: Instant, signal?: AbortSignal): Task<RunReport> =>
  async () => {
    const { environment, index, id = 'runner', includeImported = false, onDone } = runner;
    const done: Array<DeadlineResult> = [];
    const tried = new Set<string>();
    let stuck = 0;
    let scannedTo: Option<Position> = none;
    const report = (stopped?: IndexFailure | InstantRefused): RunReport => ({ done, scannedTo, stopped });

    const refused = refusedInstant(at, runner);
    if (refused !== undefined) return report(refused);
    for (;;) {
      const caughtUp = await index.catchUp();
      if (isLeft(caughtUp)) return report(caughtUp.left);
      scannedTo = caughtUp.right;
      // Those that could not be acted on are found again, and must not take the places of the ones after them.
      const due = await index.dueBy(at, { includeImported, limit: batch + stuck })();
      if (isLeft(due)) return report(due.left);
      const fresh = due.right.flatMap((running) => {
        const dueAt = dueAtOf(running);
        return dueAt === undefined || tried.has(attemptKey(running, dueAt)) ? [] : [{ running, dueAt }];
      });
      if (fresh.length === 0) return report();
      for (const { running, dueAt } of fresh) {
        if (signal?.aborted === true) return report();
        tried.add(attemptKey(running, dueAt));
        const { complaint, deadline, clock } = running;
        const outcome = await act(environment, id)(running, dueAt, at)();
        if (outcome.type !== 'Acted') stuck++;
        const one: DeadlineResult = { complaint, deadline, clock, dueAt, doneAt: at, running, outcome };
        done.push(one);
        onDone?.(one);
      }
    }
  };
