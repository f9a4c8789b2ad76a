import { explain, localDay, type Skipped, type Zone } from '@pengaduan/calendar';
import { dayCountOf, termsOf, type Context } from '@pengaduan/core';
import type { IndexedDeadline } from '@pengaduan/deadlines';
import { isLeft } from 'fp-ts/lib/Either.js';

/** Why a deadline is due when it is: the zone of its days, and the days that were not counted. */
export interface DueExplanation {
  readonly zone: Zone;
  readonly skipped: ReadonlyArray<Skipped>;
}

/** The zone of reports that come in now. */
export const defaultZone = (context: Context): Zone => context.defaultTerms.policy.zone;

/** Explains by the policy of the complaint. Of a policy that is not known here no skipped days can be named. */
export const explainDue = (context: Context, running: IndexedDeadline): DueExplanation => {
  const { startedAt, limit, due, policy } = running;
  const terms = termsOf(context, policy);
  if (terms === undefined) return { zone: defaultZone(context), skipped: [] };
  const { zone, calendar } = dayCountOf(terms, running);
  if (limit.unit !== 'workingDay' || due.type === 'Uncovered') return { zone, skipped: [] };
  const skipped = explain(calendar, localDay(startedAt, zone), due.day);
  return { zone, skipped: isLeft(skipped) ? [] : skipped.right };
};
