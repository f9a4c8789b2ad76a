import { dueOf, isReached, mayMove, policyKey, type Context, type Instant } from '@pengaduan/core';
import type { OpenDeadline } from './open-deadline.js';
import { countedBy, type Reckoned } from './reckoned.js';

/** The day of the last decree that a calendar knew: `id-2026-09-15/6+aceh-2024` gives `id-2026-09-15`. */
export const knownAt = (version: string): string => version.slice(0, version.indexOf('/'));

/** How a deadline is counted now, where the decrees known now are newer than those it was counted by. */
const countingOf = (context: Context, open: OpenDeadline): Reckoned | undefined => {
  const counting = open.calendar === undefined ? undefined : countedBy(context, open);
  if (counting === undefined || open.calendar === undefined) return undefined;
  return knownAt(counting.dayCount.calendar.version) > knownAt(open.calendar) ? counting : undefined;
};

/**
 * Tells which open deadlines the decrees of a context move, by the policy of each complaint. One counted by the same
 * or newer decrees stays: an older release of the calendar never undoes what a newer one did.
 */
export const movedBy = (context: Context): ((open: OpenDeadline, at: Instant) => boolean) => {
  const countings = new Map<string, Reckoned | undefined>();
  return (open, at) => {
    const { limit, due, startedAt, calendar } = open;
    if (limit.unit !== 'workingDay' || isReached(due, at)) return false;
    const key = `${policyKey(open.policy)} ${calendar ?? ''}`;
    const counting = countings.has(key) ? countings.get(key) : countingOf(context, open);
    countings.set(key, counting);
    if (counting === undefined) return false;
    const { terms, dayCount } = counting;
    return mayMove(terms.policy.amendments, due, dueOf(dayCount, startedAt, limit));
  };
};
