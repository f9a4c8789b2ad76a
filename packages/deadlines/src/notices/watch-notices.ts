import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { endOfDay, localDay, type Day } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import { sleepFor } from '@pengaduan/journal';
import { renewable } from '../renewable-environment.js';
import { outages, type Outages } from '../run/outages.js';
import { longestWaitMs } from '../run/wait.js';
import { dispatch, dispatchFollowing, type Outbox } from './dispatch.js';
import { holdChannel, type ChannelFailure, type ChannelLease } from './hold-channel.js';
import { parkedReader, sendAgain } from './parked.js';
import type { SendFailure } from './pass.js';
import { remind, type Reminding } from './remind.js';

/** Why a watch of notices ended: a failure that does not pass by itself. */
export type NoticeWatchFailure = SendFailure | ChannelFailure;

/** What `watchNotices` is given: what `dispatch`, `remind` and `holdChannel` need. */
export interface NoticeWatch extends Outbox, Reminding, ChannelLease, Outages<SendFailure> {
  /** The watch ends when it aborts, after the notice in hand. */
  readonly signal: AbortSignal;
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

/** Sends the reminders once a day. */
const daily = (options: NoticeWatch) => {
  let reminded: Day | undefined;
  return async (today: Day, at: Instant): Promise<SendFailure | undefined> => {
    if (reminded === today) return undefined;
    const { stopped } = await remind(options)(at, options.signal)();
    if (stopped === undefined) reminded = today;
    return stopped;
  };
};

const follow = (
  options: NoticeWatch,
  noteOutage: (failure: SendFailure | undefined) => void,
): TaskEither<NoticeWatchFailure, void> => {
  const { signal, now = Date.now, sleep = sleepFor, retryMs = 60_000 } = options;
  const { zone } = options.environment.context.defaultTerms.policy;
  const isOver = (): boolean => signal.aborted;
  const [sendParkedHourly, remindDaily] = [hourly(options), daily(options)];

  const round = async (at: Instant): Promise<SendFailure | undefined> => {
    const away = await sendParkedHourly(at);
    if (away !== undefined) return away;
    const sent = await dispatch(options)(signal)();
    return sent.stopped ?? (await remindDaily(localDay(at, zone), at));
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
        const midnight = endOfDay(localDay(at, zone), zone) - now();
        failure = await followFor(Math.min(longestWaitMs, Math.max(0, midnight)));
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
 * Sends notices of what happens as it happens (`dispatch`), and once a day of what falls due (`remind`), until the
 * signal aborts. While the journal cannot be read it tries again; any other failure ends it and is the answer. It
 * holds the channel (`holdChannel`): where another process does, the answer is `ChannelTaken`.
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
export const watchNotices =
  (options: NoticeWatch): TaskEither<NoticeWatchFailure, void> =>
  async () => {
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
