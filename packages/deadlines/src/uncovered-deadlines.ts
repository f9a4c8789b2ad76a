import type { Context, Instant } from '@pengaduan/core';
import { isLeft, map } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { standsAt, type DueDeadline } from './due-within.js';
import type { DeadlineIndex, IndexFailure, Selection } from './ports.js';

/**
 * The running deadlines that are in no list of what is due, since the calendar does not have the year of their due, by
 * complaint and deadline. Each has its state at `now`: `uncovered`, or `open` before that year. It first reads what the
 * journal has by now.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { receive, wib } from '@pengaduan/core/testing';
 * import { memoryDeadlines, uncoveredDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })([receive('2019-02-01T08:00')])();
 * const found = await uncoveredDeadlines({ context, index: memoryDeadlines(feed) })(wib('2025-02-10T09:00'))();
 * if (isRight(found)) console.log(found.right.map(({ clock, state }) => [clock, state])); // [ [ 'verification', 'uncovered' ] ]
 */
export const uncoveredDeadlines =
  ({ context, index }: { readonly context: Context; readonly index: DeadlineIndex }) =>
  (
    now: Instant,
    selection: Pick<Selection, 'includeImported'> = {},
  ): TaskEither<IndexFailure, ReadonlyArray<DueDeadline>> =>
  async () => {
    const caughtUp = await index.catchUp();
    if (isLeft(caughtUp)) return caughtUp;
    return pipe(
      await index.uncovered(selection)(),
      map((running) => running.map((one) => standsAt(context, one, now))),
    );
  };
