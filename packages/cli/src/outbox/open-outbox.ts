import type { Instant } from '@pengaduan/core';
import {
  sendsSince,
  type ChannelLease,
  type Damaging,
  type DeadlineIndex,
  type Notifier,
  type Outbox,
  type Reminding,
} from '@pengaduan/deadlines';
import type { AppendFailure, ReadFailure } from '@pengaduan/journal';
import { pipe } from 'fp-ts/lib/function.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { OpenedStore } from '../shell/store/with-store.js';
import { channelOf, type Target } from './target.js';

export interface OutboxOptions extends Damaging {
  readonly target: Target;
  readonly notify: Notifier;
  readonly within: number;
  readonly includeImported: boolean;
  /** A channel that is used for the first time sends what happened from this instant on. */
  readonly newChannelSince: Instant;
  /** What time it is, where that is not the machine's clock. */
  readonly now: () => Instant;
}

/** The channel of a target, ready to send: one that was used before goes on from its checkpoint. */
export const openOutbox = (
  opened: OpenedStore,
  index: DeadlineIndex,
  { target, newChannelSince, ...options }: OutboxOptions,
): TaskEither<ReadFailure | AppendFailure, Outbox & Reminding & ChannelLease> => {
  const { journal, feed, checkpoints, leases } = opened.store;
  const channel = channelOf(target);
  return pipe(
    sendsSince({ journal, checkpoints }, channel, newChannelSince),
    map((since) => ({
      ...options,
      ...{ environment: opened, index, feed, checkpoints, leases, channel },
      since,
      // Standard output that was closed stays closed.
      ...(target.type === 'console' ? { attempts: 1 } : {}),
    })),
  );
};
