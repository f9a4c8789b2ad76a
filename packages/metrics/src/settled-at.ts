import type { Due, Instant } from '@pengaduan/core';
import type { LimitEntry } from './limit-entry.js';
import type { Row } from './row.js';

/** When a due has come, or at the latest when nobody can say any more whether it has. */
const comesAt = (due: Due): Instant => (due.type === 'Known' ? due.at : Date.UTC(due.year, 0, 1));

/** When the last thing happens to a limit by what is known of it: its end, or its due while nothing has ended it. */
const lastOf = ({ at, startedAt, end, due }: LimitEntry): Instant =>
  Math.max(at, startedAt, end?.at ?? comesAt(due));

/**
 * From which cut-off on a complaint adds the same to the figures, as far as it is told. Only a holding that is open then goes
 * on, to the cut-off.
 */
export const settledAt = ({ stages, ratings, limits }: Row): Instant => {
  const newest = new Map(limits.map((entry) => [entry.deadline, entry]));
  const told = [...stages, ...ratings, ...limits].map(({ at }) => at);
  return 1 + Math.max(...told, ...Array.from(newest.values(), lastOf));
};
