import { amendedDue, termsOf, type Context } from '@pengaduan/core';
import { isNewer } from '@pengaduan/calendar';
import type { IndexedDeadline } from './running-deadline.js';

/**
 * Whether the decrees of a context move a running deadline, by the policy of its complaint. One counted by the same or
 * newer decrees stays: an older release of the calendar never undoes what a newer one did.
 *
 * @example isMovedByDecree(context, deadline) // true, where a holiday was decreed after it was set and before its due
 */
export const isMovedByDecree = (context: Context, running: IndexedDeadline): boolean => {
  const terms = termsOf(context, running.policy);
  return terms !== undefined && amendedDue(terms, running) !== undefined;
};

/** Those calendars that knew fewer decrees than the context does; none, most of the time. */
export const olderCalendars = (
  { terms }: Context,
  versions: ReadonlyArray<string>,
): ReadonlyArray<string> => {
  const newest = [...terms.values()].map(({ calendar }) => calendar);
  return versions.filter((version) => newest.some((calendar) => isNewer(calendar, version)));
};
