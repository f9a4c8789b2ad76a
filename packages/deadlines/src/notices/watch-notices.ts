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

export interface NoticeWatch extends Outbox, Reminding, ChannelLease {
  /** It ends when this aborts, after the notice in hand. */
  readonly signal: AbortSignal;
  readonly onDelivery?: (delivery: Delivery) => void;
  /** After how long a journal that cannot be read is tried again, milliseconds; 60,000 unless given. */
  readonly retryMs?: number;
}

type Failure = DispatchFailure | IndexFailure;

/** No timer notices that the machine slept or its clock was set. */
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
 * Tells what happens as it happens, and each new day what falls due, until the signal aborts. A journal that cannot be
 * read for a while is waited out; any other failure ends it and is the answer. Another process on the same channel is
 * `ChannelTaken`: what is sent twice at once would arrive twice.
 */
export const watchNotices = (options: NoticeWatch): TaskEither<Failure | ChannelFailure, void> =>
  holdChannel(options, options.signal)((signal) => follow({ ...options, signal }));
