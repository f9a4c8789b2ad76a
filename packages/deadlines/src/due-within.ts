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
import { checkGiven } from './check-given.js';
import type { DeadlineIndex, IndexFailure, Selection } from './ports.js';
import type { IndexedDeadline } from './running-deadline.js';

/** So many working days from now reach into `year`, which is not decreed yet. Remedy: ask for fewer. */
export interface NotDecreed {
  readonly type: 'NotDecreed';
  readonly year: number;
  readonly retry: 'never';
}

/** A running deadline and its state at an instant. */
export interface DueDeadline extends IndexedDeadline {
  /**
   * As `deadlineStateAt` of core gives it: `open` before the due, then `missed` for a limit and `elapsed` for a wait;
   * `uncovered` where nobody knows the due.
   */
  readonly state: Extract<DeadlineState, 'open' | 'missed' | 'elapsed' | 'uncovered'>;
  /** By how many working days a limit is missed; undefined where it is not missed, and where a year is not covered. */
  readonly workingDaysOver: number | undefined;
}

/**
 * The end of the n-th working day after an instant, by the zone and the calendar of the context's default policy.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { horizon } from '@pengaduan/deadlines';
 * const friday = Date.parse('2025-02-07T09:00:00+07:00');
 * console.log(horizon(standardContext(), friday, 1)); // { type: 'Known', day: 20129, at: 1739206800000 }
 */
export const horizon = (context: Context, now: Instant, workingDays: number): Due => {
  const { policy, calendar } = context.defaultTerms;
  return dueOf({ zone: policy.zone, calendar }, now, { amount: workingDays, unit: 'workingDay' });
};

/**
 * A running deadline with its state at an instant. It follows from the due and the time alone, whether or not a
 * runner has noted that the due passed (ADR 20).
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
 * const running = await index.runningBy(wib('2025-02-28T00:00'))();
 * const states = isRight(running) ? running.right.map((one) => standsAt(context, one, wib('2025-02-10T09:00'))) : [];
 * console.log(states.map(({ state, workingDaysOver }) => `${state} ${workingDaysOver}`)); // [ 'missed 2' ]
 */
export const standsAt = (context: Context, running: IndexedDeadline, at: Instant): DueDeadline => {
  const terms = termsOf(context, running.policy);
  const over = terms && workingDaysOver(terms, running, at);
  const passed = running.kind === 'limit' ? 'missed' : 'elapsed';
  const state = deadlineStateAt(running, at);
  return {
    ...running,
    state: state === 'open' || state === 'uncovered' ? state : passed,
    workingDaysOver: over,
  };
};

/**
 * The running deadlines that are due at or before `until`, in the order of their dues, so that what is overdue for the
 * longest time comes first. Each has its state at `now`. It first reads what the journal has by now.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { dueUntil, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Received)();
 * const [now, until] = [wib('2025-02-10T09:00'), wib('2025-02-28T00:00')];
 * const due = await dueUntil({ context, index: memoryDeadlines(feed) })(now, until)();
 * if (isRight(due)) console.log(due.right.map(({ clock, state }) => [clock, state])); // [ [ 'verification', 'missed' ] ]
 */
export const dueUntil = (of: { readonly context: Context; readonly index: DeadlineIndex }) => {
  checkGiven('dueUntil', ['context', 'index'], of);
  const { context, index } = of;
  return (
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
};

/**
 * `dueUntil` the end of the n-th working day after `now`, as `horizon` gives it; `NotDecreed` where that day is not
 * known.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { dueWithin, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Received)();
 * const due = await dueWithin({ context, index: memoryDeadlines(feed) })(wib('2025-02-04T09:00'), 5)();
 * if (isRight(due)) console.log(due.right.map(({ deadline }) => deadline)); // [ 'verification-1' ]
 */
export const dueWithin = (of: { readonly context: Context; readonly index: DeadlineIndex }) => {
  checkGiven('dueWithin', ['context', 'index'], of);
  return (
    now: Instant,
    workingDays: number,
    selection: Selection = {},
  ): TaskEither<IndexFailure | NotDecreed, ReadonlyArray<DueDeadline>> => {
    const until = horizon(of.context, now, workingDays);
    return until.type === 'Uncovered'
      ? left({ type: 'NotDecreed', year: until.year, retry: 'never' })
      : dueUntil(of)(now, until.at, selection);
  };
};
