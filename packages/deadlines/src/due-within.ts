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
 * @example horizon(context, Date.parse('2025-03-27T09:00+07:00'), 5) // { type: 'Known', day: 20190, at: ... }
 */
export const horizon = (context: Context, now: Instant, workingDays: number): Due => {
  const { policy, calendar } = context.defaultTerms;
  return dueOf({ zone: policy.zone, calendar }, now, { amount: workingDays, unit: 'workingDay' });
};

/** How a running deadline stands at an instant: by its due and the time alone, whoever noted what. */
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
 * @example await dueUntil({ context, index })(Date.now(), Date.now() + 86_400_000)();
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
 * @example await dueWithin({ context, index })(Date.now(), 5)();
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
