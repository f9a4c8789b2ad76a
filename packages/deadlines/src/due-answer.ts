import type { Context, Instant } from '@pengaduan/core';
import { isLeft, map } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { checkGiven } from './check-given.js';
import { dueUntil, standsAt, type DueDeadline } from './due-within.js';
import type { DeadlineIndex, IndexFailure, Selection } from './ports.js';

/** What is due, and what nobody knows the due day of. */
export interface DueAnswer {
  /** As `dueUntil` gives it. */
  readonly deadlines: ReadonlyArray<DueDeadline>;
  /**
   * Those that are in no list of what is due, since the calendar does not have the year of their due, by complaint and
   * deadline: `uncovered`, or `open` before that year.
   */
  readonly uncovered: ReadonlyArray<DueDeadline>;
}

/**
 * `dueUntil`, and beside it the running deadlines whose due is not known. It first reads what the journal has by now.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { receive, wib } from '@pengaduan/core/testing';
 * import { dueAnswer, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })([receive('2019-02-01T08:00')])();
 * const [now, until] = [wib('2025-02-10T09:00'), wib('2025-02-28T00:00')];
 * const found = await dueAnswer({ context, index: memoryDeadlines(feed) })(now, until)();
 * if (isRight(found)) console.log(found.right.uncovered.map(({ clock, state }) => [clock, state])); // [ [ 'verification', 'uncovered' ] ]
 */
export const dueAnswer = (of: { readonly context: Context; readonly index: DeadlineIndex }) => {
  checkGiven('dueAnswer', ['context', 'index'], of);
  return (
      now: Instant,
      until: Instant,
      selection: Pick<Selection, 'includeImported'> = {},
    ): TaskEither<IndexFailure, DueAnswer> =>
    async () => {
      const deadlines = await dueUntil(of)(now, until, selection)();
      if (isLeft(deadlines)) return deadlines;
      return pipe(
        await of.index.uncovered(selection)(),
        map((running) => ({
          deadlines: deadlines.right,
          uncovered: running.map((one) => standsAt(of.context, one, now)),
        })),
      );
    };
};
