import { isLeft } from 'fp-ts/lib/Either.js';
import { none, type Option } from 'fp-ts/lib/Option.js';
import type { Task } from 'fp-ts/lib/Task.js';
import { isPlausible, type Environment, type Instant } from '@pengaduan/core';
import type { Position } from '@pengaduan/journal';
import { dueAtOf, type IndexedDeadline } from '../running-deadline.js';
import type { DeadlineIndex, IndexFailure } from '../ports.js';
import { act } from './act.js';
import type { DeadlineResult, InstantRefused, RunReport } from './report.js';

export interface Runner {
  readonly environment: Environment;
  readonly index: DeadlineIndex;
  /** Who acts, as it stands in the metadata: `{ role: 'system', id }`; `runner` unless given. */
  readonly id?: string;
  /** Act on complaints taken over from a log too. */
  readonly includeImported?: boolean;
  /** Told what became of each deadline, as soon as it is done. */
  readonly onDone?: (done: DeadlineResult) => void;
  /** What time it is: a run acts on nothing that is due later. The machine's clock unless given. */
  readonly now?: () => Instant;
  /** Act on what is due later than now too: to try out what will happen, in a journal that is thrown away. */
  readonly allowFuture?: boolean;
}

const batch = 256;

/** A deadline at one due: tried once in a run, whatever became of it. */
const attemptKey = ({ complaint, deadline }: IndexedDeadline, dueAt: Instant): string =>
  `${complaint}/${deadline}/${dueAt}`;

/**
 * Why a run at an instant would not be begun; undefined where it would.
 *
 * @example refusedInstant(Date.parse('2199-12-31T00:00Z'), {})?.type // 'FutureInstant'
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
 * Does everything that is due at an instant, in due order, until nothing is: after days of downtime all that was
 * missed. The instant is when it is done, and stands in the facts beside the due they act on; one after now is refused
 * unless `allowFuture`. A deadline that cannot be acted on does not stop the others. Doing it again, or twice at once,
 * changes nothing. When the signal aborts, the one in hand is finished.
 *
 * @example const { done } = await runDue({ environment, index })(Date.now())();
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
      // Those that could not be acted on are still there and must not hide the ones behind them.
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
