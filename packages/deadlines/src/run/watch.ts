import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Context, Instant } from '@pengaduan/core';
import { sleepFor, type Sleep } from '@pengaduan/journal';
import { amendAll } from '../amend-all.js';
import { checkGiven } from '../check-given.js';
import type { IndexFailure, RunFailure } from '../ports.js';
import { renewable } from '../renewable-environment.js';
import { outages, type Outages } from './outages.js';
import type { InstantRefused, RunReport } from './report.js';
import { runDue, type Runner } from './run-due.js';
import { followerOf, longestWaitMs, type Follower } from './wait.js';

/** Why a watch ended: a failure that does not pass by itself. */
export type WatchFailure = RunFailure | InstantRefused;

/** What `watch` is given: a runner, whose index it follows. */
export interface Watch extends Runner, Outages<RunFailure> {
  /** The watch ends when it aborts, after the deadline in hand. */
  readonly signal: AbortSignal;
  /** How it waits; a timer unless given. */
  readonly sleep?: Sleep;
  /** Called with the report of each run, also where it had nothing to do. */
  readonly onReport?: (report: RunReport) => void;
  /** How long it waits before it tries again what was refused or failed, in milliseconds; 60,000 unless given. */
  readonly retryMs?: number;
}

const isStuck = ({ done }: RunReport): boolean =>
  done.some(({ outcome }) => outcome.type === 'Refused' || outcome.type === 'Failed');

/** How long to wait after a run, in milliseconds: nothing falls due before that. */
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

const watchWith = async (options: Watch, { wait }: Follower): Promise<Either<WatchFailure, void>> => {
  const { index, signal, now = Date.now, sleep = sleepFor, onReport, onAmended, retryMs = 60_000 } = options;
  const environment = renewable(options.environment);
  const runner = { ...options, environment };
  const noteOutage = outages<RunFailure>(options);
  const isOver = (): boolean => signal.aborted;
  let amendedBy: Context | undefined;
  /** Whether the index has all that there is: it was woken by news, and nothing was written here since. */
  let isCurrent = false;

  /** One round, and how long nothing is to be done after it. */
  const round = async (ran: Instant): Promise<Either<WatchFailure, number>> => {
    if (amendedBy !== environment.context) {
      const amended = await amendAll(runner)(ran)();
      onAmended?.(amended);
      if (amended.stopped !== undefined) return left(amended.stopped);
      if (amended.failed.length === 0) amendedBy = environment.context;
      isCurrent = false;
    }
    const known = isCurrent ? { ...index, catchUp: index.known } : index;
    // `now` is the instant of this run, so that a clock that is set back meanwhile does not make it a later one.
    const report = await runDue({ ...runner, index: known, now: () => ran })(ran, signal)();
    isCurrent = report.done.length === 0;
    onReport?.(report);
    if (report.stopped !== undefined) return left(report.stopped);
    const most = isStuck(report) ? Math.min(retryMs, longestWaitMs) : longestWaitMs;
    return pause(options, ran, now(), most);
  };

  while (!isOver()) {
    const done = await round(now());
    if (isOver()) break;
    if (isLeft(done)) {
      const failure = done.left;
      if (failure.retry === 'never') return left(failure);
      noteOutage(failure);
      isCurrent = false;
      // Not until news: of a journal that was not read, everything is news.
      await sleep(retryMs, signal).catch(() => undefined);
    } else {
      noteOutage(undefined);
      const by = await wait(done.right);
      isCurrent &&= by === 'news';
    }
  }
  return right(undefined);
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
 * const ended = await watch({ environment, index: memoryDeadlines(feed), signal: stop.signal, onReport })();
 * console.log(ended); // { _tag: 'Right', right: undefined }
 */
export const watch = (options: Watch): TaskEither<WatchFailure, void> => {
  checkGiven('watch', ['environment', 'index', 'signal'], options);
  return async () => {
    const follower = followerOf(options);
    const ended = await watchWith(options, follower);
    await follower.end();
    return ended;
  };
};
