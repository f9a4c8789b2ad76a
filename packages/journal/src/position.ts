import type { Position } from './ports.js';

/**
 * Whether `position` comes later than `other` in the order of all records: by commit, then by prepare.
 *
 * @example
 * isAfter({ commit: 7n, prepare: 7n }, { commit: 7n, prepare: 0n }); // true
 */
export const isAfter = (position: Position, other: Position): boolean =>
  position.commit === other.commit ? position.prepare > other.prepare : position.commit > other.commit;
