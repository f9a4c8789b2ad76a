import type { DeadlineIndex, Outbox, Reminding } from '@pengaduan/deadlines';
import type { Instant } from '@pengaduan/core';
import { isNone } from 'fp-ts/lib/Option.js';
import { pipe } from 'fp-ts/lib/function.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { ReadFailure } from '@pengaduan/journal';
import type { Notifier } from '@pengaduan/deadlines';
import type { OpenDesk } from '../shell/store/with-store.js';
import { channelOf, type Target } from './target.js';

export interface OutboxOptions {
  readonly target: Target;
  readonly notify: Notifier;
  readonly within: number;
  readonly includeImported: boolean;
  /** What a channel that is used for the first time tells of: all that happened from then on. */
  readonly first: Instant;
}

/** The channel of a target, ready to tell: one that was used before goes on from its checkpoint. */
export const openOutbox = (
  desk: OpenDesk,
  index: DeadlineIndex,
  { target, first, ...options }: OutboxOptions,
): TaskEither<ReadFailure, Outbox & Reminding> => {
  const { feed, checkpoints } = desk.store;
  const channel = channelOf(target);
  return pipe(
    checkpoints.load(`notices-${channel}`),
    map(({ position }) => ({
      ...options,
      ...{ desk, index, feed, checkpoints, channel },
      since: isNone(position) ? first : -Infinity,
      // Standard output does not come back.
      ...(target.type === 'console' ? { attempts: 1 } : {}),
    })),
  );
};
