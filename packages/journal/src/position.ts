import type { Position } from './ports/record.js';

/**
 * Whether `position` comes later than `other` in the order of all records: by `commit`, then by `prepare`.
 *
 * @example
 * import { isAfter } from '@pengaduan/journal';
 * console.log(isAfter({ commit: 7n, prepare: 7n }, { commit: 7n, prepare: 0n })); // true
 */
export const isAfter = (position: Position, other: Position): boolean =>
  position.commit === other.commit ? position.prepare > other.prepare : position.commit > other.commit;
