import { explain, localDay, type Skipped, type Zone } from '@pengaduan/calendar';
import { termsNamed, type Context } from '@pengaduan/core';
import { reckonedBy, type OpenDeadline } from '@pengaduan/deadlines';
import { getOrElseW } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { toUndefined } from 'fp-ts/lib/Option.js';

/** Why a deadline falls due when it does: where its days are local, and the days that were not counted. */
export interface Why {
  readonly zone: Zone;
  readonly skipped: ReadonlyArray<Skipped>;
}

/** The zone of complaints that come in now. */
export const zoneOf = (context: Context): Zone =>
  toUndefined(termsNamed(context, context.defaultPolicy))?.policy.zone ?? 'Asia/Jakarta';

/** By the policy of the complaint. Of one that is not known here no skipped days can be told. */
export const whyOf = (context: Context, open: OpenDeadline): Why => {
  const { startedAt, limit, due } = open;
  const counted = reckonedBy(context, open);
  if (counted === undefined) return { zone: zoneOf(context), skipped: [] };
  const { zone } = counted.terms.policy;
  if (limit.unit !== 'workingDay' || due.type === 'Uncovered') return { zone, skipped: [] };
  const days = explain(counted.reckoning.calendar, localDay(startedAt, zone), due.day);
  const skipped = pipe(
    days,
    getOrElseW(() => []),
  );
  return { zone, skipped };
};
