import { isLeft, left } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { dueOf, termsNamed, type Context, type Due, type Instant } from '@pengaduan/core';
import type { OpenDeadline } from './open-deadline.js';
import type { DeadlineIndex, IndexFailure, Selection } from './ports.js';

/** That many working days from now lie in a year that is not decreed yet. Remedy: ask for fewer. */
export interface NotDecreed {
  readonly type: 'NotDecreed';
  readonly year: number;
  readonly retry: 'never';
}

/** The end of the n-th working day from an instant, counted as the default policy of the context counts. */
export const horizon = (context: Context, now: Instant, workingDays: number): Due => {
  const terms = termsNamed(context, context.defaultPolicy);
  if (terms._tag === 'None') throw new Error(`the context has no policy ${context.defaultPolicy}`);
  const { policy, calendar } = terms.value;
  return dueOf({ zone: policy.zone, calendar }, now, { amount: workingDays, unit: 'workingDay' });
};

/**
 * What falls due until the end of the n-th working day from now, worst first: what is overdue already stands before it.
 *
 * @example await dueWithin({ context, index })(Date.now(), 5)();
 */
export const dueWithin =
  ({ context, index }: { readonly context: Context; readonly index: DeadlineIndex }) =>
  (
    now: Instant,
    workingDays: number,
    selection: Selection = {},
  ): TaskEither<IndexFailure | NotDecreed, ReadonlyArray<OpenDeadline>> =>
  async () => {
    const until = horizon(context, now, workingDays);
    if (until.type === 'Uncovered') return left({ type: 'NotDecreed', year: until.year, retry: 'never' });
    const caughtUp = await index.catchUp();
    return isLeft(caughtUp) ? caughtUp : index.dueBy(until.at, selection)();
  };
