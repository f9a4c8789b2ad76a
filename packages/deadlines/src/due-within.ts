import { countWorkingDays, localDay } from '@pengaduan/calendar';
import { dueOf, isReached, termsNamed, type Context, type Due, type Instant } from '@pengaduan/core';
import { isLeft, map } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { left, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import { stillWaits } from './missed.js';
import { inDueOrder, type OpenDeadline } from './open-deadline.js';
import type { DeadlineIndex, IndexFailure, Selection } from './ports.js';
import { countedBy } from './reckoned.js';

/** That many working days from now lie in a year that is not decreed yet. Remedy: ask for fewer. */
export interface NotDecreed {
  readonly type: 'NotDecreed';
  readonly year: number;
  readonly retry: 'never';
}

/** A step that is to be done, and by when. */
export interface DueDeadline extends OpenDeadline {
  /** Its due has come. */
  readonly overdue: boolean;
  /** A fact says that it was missed; the step is still to be done. */
  readonly missed: boolean;
  /** Working days since its due day, counted as it is; undefined where it is not overdue, or a year is not decreed. */
  readonly workingDaysOver: number | undefined;
}

/** The end of the n-th working day from an instant, counted as the default policy of the context counts. */
export const horizon = (context: Context, now: Instant, workingDays: number): Due => {
  const terms = termsNamed(context, context.defaultPolicy);
  if (terms._tag === 'None') throw new Error(`the context has no policy ${context.defaultPolicy}`);
  const { policy, calendar } = terms.value;
  return dueOf({ zone: policy.zone, calendar }, now, { amount: workingDays, unit: 'workingDay' });
};

const workingDaysOver = (context: Context, open: OpenDeadline, now: Instant): number | undefined => {
  const counted = countedBy(context, open);
  if (open.due.type === 'Uncovered' || counted === undefined) return undefined;
  const { calendar, zone } = counted.dayCount;
  const days = countWorkingDays(calendar, open.due.day, localDay(now, zone));
  return isLeft(days) ? undefined : days.right;
};

/**
 * What is to be done until an instant, worst first: what is overdue, the longest first, also where the runner has noted
 * it as missed, as long as the step is not done; then what falls due.
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
    const missed = await index.missedBy(until, selection)();
    if (isLeft(missed)) return missed;
    const waiting = missed.right
      .filter((one) => stillWaits(context, one))
      .map(({ since: _, ...open }) => ({ ...open, missed: true }));
    const told = (open: OpenDeadline & { readonly missed: boolean }): DueDeadline => {
      const overdue = isReached(open.due, now);
      return { ...open, overdue, workingDaysOver: overdue ? workingDaysOver(context, open, now) : undefined };
    };
    return pipe(
      await index.dueBy(until, selection)(),
      map((running) =>
        [...waiting, ...running.map((open) => ({ ...open, missed: false }))]
          .sort(inDueOrder)
          .slice(0, selection.limit ?? Infinity)
          .map(told),
      ),
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
