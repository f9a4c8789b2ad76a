import { amendedDue, termsOf, type Context } from '@pengaduan/core';
import { isNewer } from '@pengaduan/calendar';
import type { IndexedDeadline } from './running-deadline.js';

/**
 * Whether the decrees of a context move a running deadline, by the policy of its complaint. One counted by the same or
 * newer decrees stays: an older release of the calendar never undoes what a newer one did.
 *
 * @example
 * import { bangkalan, contextKnownOn, handleAll, standardContext } from '@pengaduan/core';
 * import { receive, requestData } from '@pengaduan/core/testing';
 * import { isMovedByDecree, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const before = contextKnownOn(20306, bangkalan); // 6 August 2025, the day before a decree closed the 18th
 * const commands = [receive('2025-08-05T09:00'), requestData('2025-08-05T09:00')];
 * if (isRight(before)) await handleAll({ journal, context: before.right })(commands)();
 * const index = memoryDeadlines(feed);
 * await index.catchUp();
 * const running = await index.runningBy(Infinity)();
 * if (isRight(running)) console.log(running.right.map((one) => isMovedByDecree(standardContext(), one))); // [ true ]
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
