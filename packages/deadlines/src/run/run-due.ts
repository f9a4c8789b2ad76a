import { isLeft } from 'fp-ts/lib/Either.js';
import { none, type Option } from 'fp-ts/lib/Option.js';
import type { Task } from 'fp-ts/lib/Task.js';
import type { Environment, Instant } from '@pengaduan/core';
import type { Position } from '@pengaduan/journal';
import { dueAtOf, type OpenDeadline } from '../open-deadline.js';
import type { DeadlineIndex, IndexFailure } from '../ports.js';
import { act } from './act.js';
import type { Done, Report } from './report.js';

export interface Runner {
  readonly environment: Environment;
  readonly index: DeadlineIndex;
  /** Who acts, as it stands in the metadata: `{ role: 'system', id }`; `runner` unless given. */
  readonly id?: string;
  /** Act on complaints taken over from a log too. */
  readonly includeImported?: boolean;
  /** Told what became of each deadline, as soon as it is done. */
  readonly onDone?: (done: Done) => void;
}

const batch = 256;

/** A deadline at one due: tried once in a run, whatever became of it. */
const keyOf = ({ complaint, deadline }: OpenDeadline, dueAt: Instant): string =>
  `${complaint}/${deadline}/${dueAt}`;

/**
 * Does everything that is due at an instant, in due order, until nothing is: after days of downtime all that was
 * missed. `now` is when it is done, and stands in the facts beside the due they act on. A deadline that cannot be
 * acted on does not stop the others. Doing it again, or twice at once, changes nothing. When the signal aborts, the
 * one in hand is finished.
 *
 * @example const { done } = await runDue({ environment, index })(Date.now())();
 */
export const runDue =
  ({ environment, index, id = 'runner', includeImported = false, onDone }: Runner) =>
  (now: Instant, signal?: AbortSignal): Task<Report> =>
  async () => {
    const done: Array<Done> = [];
    const tried = new Set<string>();
    let stuck = 0;
    let scannedTo: Option<Position> = none;
    const report = (stopped?: IndexFailure): Report => ({ done, scannedTo, stopped });

    for (;;) {
      const caughtUp = await index.catchUp();
      if (isLeft(caughtUp)) return report(caughtUp.left);
      scannedTo = caughtUp.right;
      // Those that could not be acted on are still there and must not hide the ones behind them.
      const due = await index.dueBy(now, { includeImported, limit: batch + stuck })();
      if (isLeft(due)) return report(due.left);
      const fresh = due.right.flatMap((open) => {
        const dueAt = dueAtOf(open);
        return dueAt === undefined || tried.has(keyOf(open, dueAt)) ? [] : [{ open, dueAt }];
      });
      if (fresh.length === 0) return report();
      for (const { open, dueAt } of fresh) {
        if (signal?.aborted === true) return report();
        tried.add(keyOf(open, dueAt));
        const { complaint, deadline, clock } = open;
        const outcome = await act(environment, id)(open, dueAt, now)();
        if (outcome.type !== 'Acted') stuck++;
        const one: Done = { complaint, deadline, clock, dueAt, doneAt: now, open, outcome };
        done.push(one);
        onDone?.(one);
      }
    }
  };
