import { explain, localDay, type Skipped, type Zone } from '@pengaduan/calendar';
import { dayCountOf, termsOf, type Context } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { IndexedDeadline } from '../running-deadline.js';

/** Why a deadline is due when it is: the zone of its days, and the days that were not counted. */
export interface DueExplanation {
  readonly zone: Zone;
  readonly skipped: ReadonlyArray<Skipped>;
}

/**
 * Explains by the policy of the complaint. Of a policy that the context does not have no skipped days can be named.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { explainDue, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Received)();
 * const index = memoryDeadlines(feed);
 * await index.catchUp();
 * const found = await index.runningBy(wib('2025-02-28T00:00'))();
 * const skipped = isRight(found) ? found.right.map((one) => explainDue(context, one).skipped.length) : [];
 * console.log(skipped); // [ 0 ]
 */
export const explainDue = (context: Context, running: IndexedDeadline): DueExplanation => {
  const { startedAt, limit, due, policy } = running;
  const terms = termsOf(context, policy);
  if (terms === undefined) return { zone: context.defaultTerms.policy.zone, skipped: [] };
  const { zone, calendar } = dayCountOf(terms, running);
  if (limit.unit !== 'workingDay' || due.type === 'Uncovered') return { zone, skipped: [] };
  const skipped = explain(calendar, localDay(startedAt, zone), due.day);
  return { zone, skipped: isLeft(skipped) ? [] : skipped.right };
};
