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

/** What `watch` is given: a runner, and the feed that it follows. */
export interface Watch extends Runner {
  readonly feed: Feed;
  /** The watch ends when it aborts, after the deadline in hand. */
  readonly signal: AbortSignal;
  /** How it waits; a timer unless given. */
  readonly sleep?: Sleep;
  /** Called with the report of each run, also where it had nothing to do. */
  readonly onReport?: (report: RunReport) => void;
  /** Called at the start with what newer decrees moved; again where that failed in part. */
  readonly onAmended?: (amended: Amended) => void;
  /** How long it waits before it tries again what was refused or failed, in milliseconds; 60,000 unless given. */
  readonly retryMs?: number;
}

/** A timer does not notice that the machine slept or that its clock was set, so it looks again after this time. */
const longestMs = 600_000;
const usualRetryMs = 60_000;

const isStuck = ({ done }: RunReport): boolean =>
  done.some(({ outcome }) => outcome.type === 'Refused' || outcome.type === 'Failed');

/** How long to wait after a run, in milliseconds: nothing falls due before that. */
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
 * Amends all deadlines once (`amendAll`), then acts on what is due (`runDue`), waits until the next due or the next
 * event, and so on until the signal aborts. After a failure that may pass it tries again; any other failure ends it
 * and is the answer. Several processes may watch the same journal.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryDeadlines, watch } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Pending)();
 * const stop = new AbortController();
 * const onReport = () => stop.abort(); // here after the first run; in a service on SIGTERM
 * const ended = await watch({ environment, feed, index: memoryDeadlines(feed), signal: stop.signal, onReport })();
 * console.log(ended); // { _tag: 'Right', right: undefined }
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
      // `now` is the instant of this run, so that a clock that is set back meanwhile does not make it a later one.
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
