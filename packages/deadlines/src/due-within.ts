import {
  deadlineStateAt,
  dueOf,
  termsOf,
  workingDaysOver,
  type Context,
  type DeadlineState,
  type Due,
  type Instant,
} from '@pengaduan/core';
import { isLeft, map } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { left, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { DeadlineIndex, IndexFailure, Selection } from './ports.js';
import type { IndexedDeadline } from './running-deadline.js';

/** That many working days from now lie in a year that is not decreed yet. Remedy: ask for fewer. */
export interface NotDecreed {
  readonly type: 'NotDecreed';
  readonly year: number;
  readonly retry: 'never';
}

/** A step that is to be done or something that is waited for, and how it stands. */
export interface DueDeadline extends IndexedDeadline {
  /** As `show` says it: `open` before its due, then `missed` of a limit and `elapsed` of a wait. */
  readonly state: Extract<DeadlineState, 'open' | 'missed' | 'elapsed'>;
  /** Of a missed limit: the working days since its due day; undefined where it is not missed, or a year is not decreed. */
  readonly workingDaysOver: number | undefined;
}

/**
 * The end of the n-th working day from an instant, counted as the default policy of the context counts.
 *
 * @example
 * import { formatDay } from '@pengaduan/calendar';
 * import { standardContext } from '@pengaduan/core';
 * import { wib } from '@pengaduan/core/testing';
 * import { horizon } from '@pengaduan/deadlines';
 * const end = horizon(standardContext(), wib('2025-03-27T09:00'), 5);
 * if (end.type === 'Known') console.log(formatDay(end.day)); // 2025-04-14
 */
export const horizon = (context: Context, now: Instant, workingDays: number): Due => {
  const { policy, calendar } = context.defaultTerms;
  return dueOf({ zone: policy.zone, calendar }, now, { amount: workingDays, unit: 'workingDay' });
};

/**
 * How a running deadline stands at an instant: by its due and the time alone, whoever noted what.
 *
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { memoryDeadlines, standsAt } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Received)();
 * const index = memoryDeadlines(feed);
 * await index.catchUp();
 * const running = await index.runningBy(Infinity)();
 * if (isRight(running)) {
 *   const [verification] = running.right.map((one) => standsAt(context, one, wib('2025-02-10T08:00')));
 *   console.log(verification?.state, verification?.workingDaysOver); // missed 2
 * }
 */
export const standsAt = (context: Context, running: IndexedDeadline, at: Instant): DueDeadline => {
  const terms = termsOf(context, running.policy);
  const over = terms && workingDaysOver(terms, running, at);
  const passed = running.kind === 'limit' ? 'missed' : 'elapsed';
  return {
    ...running,
    state: deadlineStateAt(running, at) === 'open' ? 'open' : passed,
    workingDaysOver: over,
  };
};

/**
 * What is to be done or waited for until an instant, worst first: what is overdue, the longest first, as long as the
 * step is not done or nothing has ended the wait; then what falls due.
 *
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { dueUntil, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Dispositioned)();
 * const list = dueUntil({ context, index: memoryDeadlines(feed) });
 * const due = await list(wib('2025-02-18T08:00'), wib('2025-02-19T00:00'))();
 * if (isRight(due)) console.log(due.right.map(({ clock, state }) => [clock, state].join(' '))); // [ 'informing missed', 'response missed' ]
 */
export const dueUntil =
  ({ context, index }: { readonly context: Context; readonly index: DeadlineIndex }) =>
  (
    now: Instant,
    until: Instant,
    selection: Selection = {},
  ): TaskEither<IndexFailure, ReadonlyArray<DueDeadline>> =>
  async () => {
    const caughtUp = await index.catchUp();
    if (isLeft(caughtUp)) return caughtUp;
    return pipe(
      await index.runningBy(until, selection)(),
      map((running) => running.map((one) => standsAt(context, one, now))),
    );
  };

/**
 * The same until the end of the n-th working day from now.
 *
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { dueWithin, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Dispositioned)();
 * const list = dueWithin({ context, index: memoryDeadlines(feed) });
 * const due = await list(wib('2025-02-10T08:00'), 5)();
 * if (isRight(due)) console.log(due.right.map(({ clock, state }) => [clock, state].join(' '))); // [ 'informing missed', 'response open' ]
 */
export const dueWithin =
  (of: { readonly context: Context; readonly index: DeadlineIndex }) =>
  (
    now: Instant,
    workingDays: number,
    selection: Selection = {},
  ): TaskEither<IndexFailure | NotDecreed, ReadonlyArray<DueDeadline>> => {
    const until = horizon(of.context, now, workingDays);
    return until.type === 'Uncovered'
      ? left({ type: 'NotDecreed', year: until.year, retry: 'never' })
      : dueUntil(of)(now, until.at, selection);
  };
