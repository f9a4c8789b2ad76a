import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { endOfDay, localDay, type Day } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import type { IndexFailure } from '../ports.js';
import { untilNews, sleepFor } from '../run/wait.js';
import type { Delivery } from './deliver.js';
import { holdChannel, type ChannelFailure, type ChannelLease } from './hold-channel.js';
import { remind, type Reminding } from './remind.js';
import { dispatch, type DispatchFailure, type Outbox } from './dispatch.js';

/** What `watchNotices` is given: what `dispatch`, `remind` and `holdChannel` need. */
export interface NoticeWatch extends Outbox, Reminding, ChannelLease {
  /** The watch ends when it aborts, after the notice in hand. */
  readonly signal: AbortSignal;
  /** Called with what became of each notice. */
  readonly onDelivery?: (delivery: Delivery) => void;
  /** How long it waits before it tries again to read the journal, in milliseconds; 60,000 unless given. */
  readonly retryMs?: number;
}

type Failure = DispatchFailure | IndexFailure;

/** A timer does not notice that the machine slept or that its clock was set, so it looks again after this time. */
const longestMs = 600_000;

const follow =
  (options: NoticeWatch): TaskEither<Failure, void> =>
  async () => {
    const { feed, signal, now = Date.now, sleep = sleepFor, onDelivery, retryMs = 60_000 } = options;
    const { zone } = options.environment.context.defaultTerms.policy;
    let reminded: Day | undefined;

    const once = async (at: Instant): Promise<Either<Failure, void>> => {
      const today = localDay(at, zone);
      if (reminded === today) return right(undefined);
      const done = await remind(options)(at, signal)();
      if (isLeft(done)) return done;
      done.right.forEach((delivery) => onDelivery?.(delivery));
      reminded = today;
      return right(undefined);
    };

    while (!signal.aborted) {
      const at = now();
      const sent = await dispatch(options)(signal)();
      if (!isLeft(sent)) sent.right.deliveries.forEach((delivery) => onDelivery?.(delivery));
      const day = isLeft(sent) ? sent : await once(at);
      const failure = isLeft(sent) ? sent.left : isLeft(day) ? day.left : undefined;
      if (failure?.retry === 'never') return left(failure);
      const midnight = endOfDay(localDay(at, zone), zone) - now();
      const ms = failure === undefined ? Math.min(longestMs, Math.max(0, midnight)) : retryMs;
      if (isLeft(sent)) await sleep(ms, signal).catch(() => undefined);
      else await untilNews(ms, { feed, after: sent.right.scannedTo, sleep, signal, retryMs });
    }
    return right(undefined);
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
export const watchNotices = (options: NoticeWatch): TaskEither<Failure | ChannelFailure, void> =>
  holdChannel(options, options.signal)((signal) => follow({ ...options, signal }));
