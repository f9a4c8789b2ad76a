import {
  deadlinesOf,
  dueOf,
  isReached,
  mayMove,
  policyKey,
  reckoningOf,
  termsOf,
  type Context,
  type Instant,
  type Terms,
} from '@pengaduan/core';
import type { OpenDeadline } from './open-deadline.js';

type Reckoning = ReturnType<typeof reckoningOf>;
interface Counting {
  readonly terms: Terms;
  readonly reckoning: Reckoning;
}

/** The day of the last decree that a calendar knew: `id-2026-09-15/6+aceh-2024` gives `id-2026-09-15`. */
export const knownAt = (version: string): string => version.slice(0, version.indexOf('/'));

/** How a deadline is counted now, where the decrees known now are newer than those it was counted by. */
const countingOf = (context: Context, open: OpenDeadline): Counting | undefined => {
  const { calendar, deadline, ...rest } = open;
  const terms = termsOf(context, open.policy);
  if (terms._tag === 'None' || calendar === undefined) return undefined;
  const [set] = deadlinesOf([{ type: 'DeadlineSet', at: open.startedAt, deadline, calendar, ...rest }]);
  if (set === undefined) return undefined;
  const reckoning = reckoningOf(terms.value, set);
  return knownAt(reckoning.calendar.version) > knownAt(calendar)
    ? { terms: terms.value, reckoning }
    : undefined;
};

/**
 * Tells which open deadlines the decrees of a context move, by the policy of each complaint. One counted by the same
 * or newer decrees stays: an older release of the calendar never undoes what a newer one did.
 */
export const movedBy = (context: Context): ((open: OpenDeadline, at: Instant) => boolean) => {
  const countings = new Map<string, Counting | undefined>();
  return (open, at) => {
    const { limit, due, startedAt, calendar } = open;
    if (limit.unit !== 'workingDay' || isReached(due, at)) return false;
    const key = `${policyKey(open.policy)} ${calendar ?? ''}`;
    const counting = countings.has(key) ? countings.get(key) : countingOf(context, open);
    countings.set(key, counting);
    if (counting === undefined) return false;
    const { terms, reckoning } = counting;
    return mayMove(terms.policy.amendments, due, dueOf(reckoning, startedAt, limit));
  };
};
