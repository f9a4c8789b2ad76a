import type { Instant } from '@pengaduan/core';
import type { Checkpoints, ReadFailure } from '@pengaduan/journal';
import { isNone } from 'fp-ts/lib/Option.js';
import { pipe } from 'fp-ts/lib/function.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';

/**
 * The `since` of a channel: an instant of the caller where the channel was never used, so that it does not begin with
 * the notices of past years. One that was used goes on from its checkpoint, however long nothing was sent.
 * @example
 * import { sendsSince } from '@pengaduan/deadlines';
 * import { memoryStore, outcome } from '@pengaduan/journal';
 * const { checkpoints } = memoryStore({ now: Date.now });
 * console.log(await outcome(sendsSince(checkpoints, 'papan', 0))); // { ok: true, value: 0 }
 */
export const sendsSince = (
  checkpoints: Checkpoints,
  channel: string,
  first: Instant,
): TaskEither<ReadFailure, Instant> =>
  pipe(
    checkpoints.load(`notices-${channel}`),
    map(({ position }) => (isNone(position) ? first : -Infinity)),
  );
