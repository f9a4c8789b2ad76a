import { explain, localDay, type Skipped, type Zone } from '@pengaduan/calendar';
import { termsNamed, type Context } from '@pengaduan/core';
import { reckonedBy, type OpenDeadline } from '@pengaduan/deadlines';
import { isLeft } from 'fp-ts/lib/Either.js';
import { toUndefined } from 'fp-ts/lib/Option.js';

/** Why a deadline is due when it is: the zone of its days, and the days that were not counted. */
export interface DueExplanation {
  readonly zone: Zone;
  readonly skipped: ReadonlyArray<Skipped>;
}

/** The zone of reports that come in now. */
export const defaultZone = (context: Context): Zone =>
  toUndefined(termsNamed(context, context.defaultPolicy))?.policy.zone ?? 'Asia/Jakarta';

/** Explains by the policy of the complaint. Of a policy that is not known here no skipped days can be told. */
export const explainDue = (context: Context, open: OpenDeadline): DueExplanation => {
  const { startedAt, limit, due } = open;
  const counted = reckonedBy(context, open);
  if (counted === undefined) return { zone: defaultZone(context), skipped: [] };
  const { zone } = counted.terms.policy;
  if (limit.unit !== 'workingDay' || due.type === 'Uncovered') return { zone, skipped: [] };
  const skipped = explain(counted.reckoning.calendar, localDay(startedAt, zone), due.day);
  return { zone, skipped: isLeft(skipped) ? [] : skipped.right };
};
