import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Instant } from '@pengaduan/core';
import type { Feed, Sleep } from '@pengaduan/journal';
import { amendAll, type Amended } from '../amend-all.js';
import type { IndexFailure } from '../ports.js';
import type { InstantRefused, RunReport } from './report.js';
import { runDue, type Runner } from './run-due.js';
import { sleepFor, untilNews } from './wait.js';

export interface Watch extends Runner {
  readonly feed: Feed;
  /** It ends when this aborts, after the deadline in hand. */
  readonly signal: AbortSignal;
  readonly sleep?: Sleep;
  /** Told what each run did, also where that is nothing. */
  readonly onReport?: (report: RunReport) => void;
  /** Told what the calendar of the context moved, once at the start. */
  readonly onAmended?: (amended: Amended) => void;
  /** After how long what was refused or failed is tried again, milliseconds; 60,000 unless given. */
  readonly retryMs?: number;
}

/** A timer does not notice that the machine slept or its clock was set: look again now and then. */
const longestMs = 600_000;
const usualRetryMs = 60_000;

const isStuck = ({ done }: RunReport): boolean =>
  done.some(({ outcome }) => outcome.type === 'Refused' || outcome.type === 'Failed');

/** How long nothing can be due after a run. */
const pause = async (
  options: Watch,
  ran: Instant,
  report: RunReport,
): Promise<Either<IndexFailure, number>> => {
  const { index, includeImported = false, now = Date.now, retryMs = usualRetryMs } = options;
  if (report.stopped !== undefined) return right(retryMs);
  const next = await index.firstDueAfter(ran, { includeImported })();
  if (isLeft(next)) return next;
  const most = isStuck(report) ? Math.min(retryMs, longestMs) : longestMs;
  return right(isSome(next.right) ? Math.max(0, Math.min(most, next.right.value - now())) : most);
};

/**
 * Moves what newer decrees move, does what is due, sleeps until the next due or the next event, and so on until the
 * signal aborts. A failure that passes by itself is waited out; any other ends it and is the answer. Several may watch
 * the same journal.
 *
 * @example
 * const stop = new AbortController();
 * process.once('SIGTERM', () => stop.abort());
 * await watch({ environment, feed: store.feed, index: memoryDeadlines(store.feed), signal: stop.signal })();
 */
export const watch =
  (options: Watch): TaskEither<IndexFailure | InstantRefused, void> =>
  async () => {
    const { feed, signal, now = Date.now, sleep = sleepFor, onReport, onAmended } = options;
    const isOver = (): boolean => signal.aborted;
    let amended = false;
    while (!isOver()) {
      const ran = now();
      if (!amended) {
        const done = await amendAll(options)(ran)();
        amended = done.stopped === undefined && done.failed.length === 0;
        onAmended?.(done);
      }
      // It is now what it was when this round began: a clock that is set back meanwhile makes no future of it.
      const report = await runDue({ ...options, now: () => ran })(ran, signal)();
      onReport?.(report);
      if (isOver()) break;
      if (report.stopped?.retry === 'never') return left(report.stopped);
      const ms = await pause(options, ran, report);
      if (isLeft(ms)) return ms;
      await untilNews(feed, report.scannedTo, ms.right, sleep, signal);
    }
    return right(undefined);
  };
