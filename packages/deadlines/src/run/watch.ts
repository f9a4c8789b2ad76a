import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Context, HandleFailure, Instant } from '@pengaduan/core';
import type { Feed } from '@pengaduan/journal';
import { amendAll } from '../amend-all.js';
import type { IndexFailure } from '../ports.js';
import { renewable } from '../renewable-environment.js';
import { outages, type Outages } from './outages.js';
import type { InstantRefused, RunReport } from './report.js';
import { runDue, type Runner } from './run-due.js';
import { sleepFor, untilNews, type Sleep } from './wait.js';

/** Why a watch ended: a failure that does not pass by itself. */
export type WatchFailure = HandleFailure | InstantRefused;

/** What a watch needs and may do. */
export interface Watch extends Runner, Outages<HandleFailure> {
  readonly feed: Feed;
  /** It ends when this aborts, after the deadline in hand. */
  readonly signal: AbortSignal;
  readonly sleep?: Sleep;
  /** Told what each run did, also where that is nothing. */
  readonly onReport?: (report: RunReport) => void;
  /** After how long what was refused or failed is tried again, milliseconds; 60,000 unless given. */
  readonly retryMs?: number;
}

/** A timer does not notice that the machine slept or its clock was set: look again now and then. */
const longestMs = 600_000;

const isStuck = ({ done }: RunReport): boolean =>
  done.some(({ outcome }) => outcome.type === 'Refused' || outcome.type === 'Failed');

/** How long nothing can be due after a run. */
const pause = async (
  { index, includeImported = false }: Watch,
  ran: Instant,
  now: Instant,
  most: number,
): Promise<Either<IndexFailure, number>> => {
  const next = await index.firstDueAfter(ran, { includeImported })();
  if (isLeft(next)) return next;
  return right(isSome(next.right) ? Math.max(0, Math.min(most, next.right.value - now)) : most);
};

/**
 * Moves what newer decrees move, does what is due, sleeps until the next due or the next event, and so on until the
 * signal aborts. A failure that passes by itself is told to `onAway` and waited out; any other ends it and is the answer.
 * Several may watch the same journal.
 *
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryDeadlines, watch } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Pending)();
 * const stop = new AbortController(); // process.once('SIGTERM', () => stop.abort());
 * const onDone = () => stop.abort();
 * const ended = await watch({ environment, feed, index: memoryDeadlines(feed), onDone, signal: stop.signal })();
 * console.log(ended); // { _tag: 'Right', right: undefined }
 */
export const watch =
  (options: Watch): TaskEither<WatchFailure, void> =>
  async () => {
    const { feed, signal, now = Date.now, sleep = sleepFor, onReport, onAmended, retryMs = 60_000 } = options;
    const environment = renewable(options.environment);
    const runner = { ...options, environment };
    const tell = outages<HandleFailure>(options);
    const isOver = (): boolean => signal.aborted;
    let amendedBy: Context | undefined;

    /** One round, and how long nothing is to be done after it. */
    const round = async (ran: Instant) => {
      if (amendedBy !== environment.context) {
        const amended = await amendAll(runner)(ran)();
        onAmended?.(amended);
        if (amended.stopped !== undefined) return left(amended.stopped);
        if (amended.failed.length === 0) amendedBy = environment.context;
      }
      // It is now what it was when this round began: a clock that is set back meanwhile makes no future of it.
      const report = await runDue({ ...runner, now: () => ran })(ran, signal)();
      onReport?.(report);
      if (report.stopped !== undefined) return left(report.stopped);
      const most = isStuck(report) ? Math.min(retryMs, longestMs) : longestMs;
      const ms = await pause(options, ran, now(), most);
      return isLeft(ms) ? ms : right({ ms: ms.right, after: report.scannedTo });
    };

    while (!isOver()) {
      const done = await round(now());
      if (isOver()) break;
      if (isLeft(done)) {
        const failure = done.left;
        if (failure.retry === 'never') return left(failure);
        tell(failure);
        // Not until news: of a journal that was not read, everything is news.
        await sleep(retryMs, signal).catch(() => undefined);
      } else {
        tell(undefined);
        await untilNews(done.right.ms, { feed, after: done.right.after, sleep, signal, retryMs });
      }
    }
    return right(undefined);
  };
