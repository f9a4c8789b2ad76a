import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { endOfDay, localDay, type Day } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import { sleepFor } from '@pengaduan/journal';
import { checkGiven, ofChannel } from '../check-given.js';
import type { DeadlineIndex } from '../ports.js';
import { renewable } from '../renewable-environment.js';
import { outages, type Outages } from '../run/outages.js';
import { longestWaitMs } from '../run/wait.js';
import { dispatch, dispatchFollowing, type Outbox } from './dispatch.js';
import { holdChannel, type ChannelFailure, type ChannelLease } from './hold-channel.js';
import { parkedReader, sendAgain } from './parked.js';
import type { SendFailure, SendReport } from './pass.js';
import { remind, type Reminding } from './remind.js';
import { digestsBegin, sendDigests } from './send-digests.js';

/** Why a watch of notices ended: a failure that does not pass by itself. */
export type NoticeWatchFailure = SendFailure | ChannelFailure;

/** What `watchNotices` is given: what `dispatch`, `remind` and `holdChannel` need. */
export interface NoticeWatch extends Outbox, Reminding, ChannelLease, Outages<SendFailure> {
  /** The watch ends when it aborts, after the notice in hand. */
  readonly signal: AbortSignal;
  readonly index: DeadlineIndex;
  /** From when on the digests of each working day are sent, as `sendDigests` takes it; none are unless given. */
  readonly digestsFrom?: number;
  /**
   * How long it waits before it tries again a journal that cannot be read, or a receiver that is away, in milliseconds;
   * 60,000 unless given.
   */
  readonly retryMs?: number;
}

/** How often what was parked for a reason that passes is tried again. */
const parkedEveryMs = 3_600_000;

/** Sends again, once an hour, what was parked for a reason that passes. */
const hourly = (options: NoticeWatch) => {
  const { feed, channel, signal } = options;
  const readParked = parkedReader(feed, channel);
  let triedAt: Instant | undefined;
  return async (at: Instant): Promise<SendFailure | undefined> => {
    if (triedAt !== undefined && at >= triedAt && at < triedAt + parkedEveryMs) return undefined;
    const parked = await readParked();
    if (isLeft(parked)) return parked.left;
    triedAt = at;
    const passing = parked.right.filter(({ retry }) => retry === 'safe');
    return (await sendAgain(options, passing, signal)).stopped;
  };
};

/** Sends something once a day, from an instant of the day on. */
const daily = (from: (day: Day) => Instant, send: (at: Instant) => Task<SendReport>) => {
  let done: Day | undefined;
  return async (today: Day, at: Instant): Promise<SendFailure | undefined> => {
    if (done === today || at < from(today)) return undefined;
    const { stopped } = await send(at)();
    if (stopped === undefined) done = today;
    return stopped;
  };
};

const follow = (
  options: NoticeWatch,
  noteOutage: (failure: SendFailure | undefined) => void,
): TaskEither<NoticeWatchFailure, void> => {
  const { signal, now = Date.now, sleep = sleepFor, retryMs = 60_000 } = options;
  // At no time of a day unless given.
  const { digestsFrom = Infinity } = options;
  const { context } = options.environment;
  const { zone } = context.defaultTerms.policy;
  const isOver = (): boolean => signal.aborted;
  const sendParkedHourly = hourly(options);
  const remindDaily = daily(
    () => -Infinity,
    (at) => remind(options)(at, signal),
  );
  const digestsOf = (day: Day): Instant => digestsBegin(context, day, digestsFrom);
  const digestDaily = daily(digestsOf, (at) => sendDigests({ ...options, digestsFrom })(at, signal));

  const round = async (at: Instant): Promise<SendFailure | undefined> => {
    const away = await sendParkedHourly(at);
    if (away !== undefined) return away;
    const sent = await dispatch(options)(signal)();
    const today = localDay(at, zone);
    return sent.stopped ?? (await remindDaily(today, at)) ?? (await digestDaily(today, at));
  };
  /** How long until there is something to do that no news tells of. */
  const untilNext = (at: Instant): number => {
    const today = localDay(at, zone);
    const [digests, midnight] = [digestsOf(today), endOfDay(today, zone)];
    return Math.min(
      longestWaitMs,
      Math.max(0, (at < digests ? Math.min(digests, midnight) : midnight) - now()),
    );
  };
  /** Sends what comes in, for so many milliseconds. */
  const followFor = async (ms: number): Promise<SendFailure | undefined> => {
    const over = new AbortController();
    const end = (): void => over.abort();
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    const slept = sleep(ms, over.signal).then(end, end);
    const { stopped } = await dispatchFollowing(options)(signal, over.signal)();
    signal.removeEventListener('abort', end);
    end();
    await slept;
    return stopped;
  };
  return async () => {
    while (!isOver()) {
      const at = now();
      let failure = await round(at);
      if (isOver()) break;
      if (failure === undefined) {
        noteOutage(undefined);
        failure = await followFor(untilNext(at));
        if (isOver()) break;
      }
      if (failure !== undefined) {
        if (failure.retry === 'never') return left(failure);
        noteOutage(failure);
        const asked = failure.type === 'ReceiverAway' ? failure.retryAfterMs : 0;
        await sleep(Math.max(retryMs, asked), signal).catch(() => undefined);
      }
    }
    return right(undefined);
  };
};

/**
 * Sends notices of what happens as it happens (`dispatch`), once a day of what falls due (`remind`), and with
 * `digestsFrom` the digests of each working day (`sendDigests`), until the signal aborts. While the journal cannot be read
 * it tries again; any other failure ends it and is the answer. It holds the channel (`holdChannel`): where another process
 * does, the answer is `ChannelTaken`.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryDeadlines, toConsole, watchNotices } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed, checkpoints, leases } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Dispositioned)();
 * const stop = new AbortController();
 * const channel = { channel: 'papan', notify: toConsole(), since: 0, environment, onDelivery: () => stop.abort() };
 * const ports = { feed, checkpoints, leases, index: memoryDeadlines(feed) };
 * const ended = await watchNotices({ ...channel, ...ports, signal: stop.signal })();
 * console.log(ended); // { _tag: 'Right', right: undefined }
 */
export const watchNotices = (options: NoticeWatch): TaskEither<NoticeWatchFailure, void> => {
  checkGiven('watchNotices', [...ofChannel, 'feed', 'checkpoints', 'leases', 'index', 'signal'], options);
  return async () => {
    const { signal, sleep = sleepFor, retryMs = 60_000 } = options;
    const environment = renewable(options.environment);
    const noteOutage = outages<SendFailure>(options);
    for (;;) {
      const ended = await holdChannel(
        options,
        signal,
      )((held) => follow({ ...options, environment, signal: held }, noteOutage))();
      if (!isLeft(ended)) return ended;
      const failure = ended.left;
      if (failure.retry === 'never') return left(failure);
      // The journal could not say whether another process holds the channel.
      noteOutage(failure);
      await sleep(retryMs, signal).catch(() => undefined);
      if (signal.aborted) return right(undefined);
    }
  };
};
