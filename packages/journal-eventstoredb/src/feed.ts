import { isRight, left, right } from 'fp-ts/lib/Either.js';
import type { Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { anyOf } from '@pengaduan/journal';
import type { BatchHandler, Feed, FeedRange, Position, ReadFailure } from '@pengaduan/journal';
import { detailOf, type CallProblem } from './call-problem.js';
import { isClosing, type Connection } from './connection.js';
import { closed, readFailure } from './failures.js';
import { followOnce } from './follow-once.js';
import type { FollowerStatus, HealthRegistry } from './health.js';
import { progressFrom } from './read-progress.js';
import { mayRetry, pauseBefore } from './retry.js';
import { withTimeLimit } from './time-limit.js';

/** A reader that ends at the last record has no health to report. */
const noStatus: FollowerStatus = { update: () => undefined, remove: () => undefined };

export const feedOf = (connection: Connection, followers: HealthRegistry): Feed => {
  /** Waits before the next attempt, and says whether there is one. A follower never gives up on what passes by itself. */
  const waitForRetry = async (
    problem: CallProblem,
    retry: number,
    reader: Connection,
    endsAtLast: boolean,
    status: FollowerStatus,
  ): Promise<boolean> => {
    status.update({ state: 'waiting', lastDrop: detailOf(problem), attemptsWithoutProgress: retry - 1 });
    if (endsAtLast || problem.kind !== 'temporary') return mayRetry(problem, retry, reader);
    // An attempt that brought records is followed by the next one at once.
    if (retry > 1) await reader.settings.sleep(pauseBefore(retry - 1, reader), reader.closing);
    return true;
  };

  const run =
    <E>(
      { prefix, after, onUnreadable, onPassedOver }: FeedRange,
      handle: BatchHandler<E>,
      signal: AbortSignal | undefined,
    ): TaskEither<ReadFailure | E, Option<Position>> =>
    async () => {
      if (isClosing(connection)) return left(closed);
      const progress = progressFrom(after);
      const endsAtLast = signal === undefined;
      const status = endsAtLast ? noStatus : followers.register(prefix, after);
      const stop = anyOf(endsAtLast ? [connection.closing] : [connection.closing, signal]);
      const reader: Connection = { ...connection, closing: stop.signal };
      try {
        let limited = endsAtLast ? withTimeLimit(reader) : reader;
        for (let retry = 1, drops = 1; !isClosing(reader); retry++, drops++) {
          const before = progress.position();
          const ended = await followOnce(limited, {
            ...{ prefix, onUnreadable, onPassedOver, handle, progress, status, endsAtLast },
          });
          if (isRight(ended)) break;
          if ('refusal' in ended.left) return left(ended.left.refusal);
          if (isClosing(reader)) break;
          const { problem } = ended.left;
          status.update({ drops });
          if (progress.position() !== before) {
            retry = 1;
            limited = endsAtLast ? withTimeLimit(reader) : reader;
          }
          if (!(await waitForRetry(problem, retry, limited, endsAtLast, status)) && !isClosing(reader))
            return left(readFailure(problem, prefix));
        }
        return isClosing(connection) ? left(closed) : right(progress.position());
      } finally {
        stop.release();
        status.remove();
      }
    };

  return {
    read: (range, handle) => run(range, handle, undefined),
    follow: (range, handle, signal) => run(range, handle, signal),
  };
};
