import { amendedDue, termsOf, type Context } from '@pengaduan/core';
import { isNewer } from '@pengaduan/calendar';
import type { IndexedDeadline } from './running-deadline.js';

/**
 * Whether the decrees that a context knows move a running deadline, by the policy of its complaint. A deadline that
 * was counted by the same or newer decrees does not move: an older release of the calendar never undoes what a newer
 * one did.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { isMovedByDecree, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Received)();
 * const index = memoryDeadlines(feed);
 * await index.catchUp();
 * const running = await index.runningBy(Date.now())();
 * if (isRight(running)) console.log(running.right.map((one) => isMovedByDecree(context, one))); // [ false ]
 */
export const isMovedByDecree = (context: Context, running: IndexedDeadline): boolean => {
  const terms = termsOf(context, running.policy);
  return terms !== undefined && amendedDue(terms, running) !== undefined;
};

/** The versions of calendars that know fewer decrees than the context does; usually none. */
export const olderCalendars = (
  { terms }: Context,
  versions: ReadonlyArray<string>,
): ReadonlyArray<string> => {
  const newest = [...terms.values()].map(({ calendar }) => calendar);
  return versions.filter((version) => newest.some((calendar) => isNewer(calendar, version)));
};
