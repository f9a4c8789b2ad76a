import { clockNames, deadlineStates, units, type Instant } from '@pengaduan/core';
import { malformed } from '@pengaduan/journal-sqlite';
import { contributionOf, type LimitOutcome } from '../contribution.js';
import type { Holding, HoldingEnd } from '../holding.js';
import type { Row } from '../row.js';
import { settledAt } from '../settled-at.js';

/** A holding in the column `holdings`; the last three say whether it is on time, overdue and uncovered. */
export type StoredHolding = readonly [
  agency: string,
  from: Instant,
  /** Null where it goes on to the cut-off. */
  to: Instant | null,
  end: HoldingEnd,
  ...is: readonly [onTime: 0 | 1, overdue: 0 | 1, uncovered: 0 | 1],
];

/** To be counted up when `contributionOf` says another thing of the same row: the tables are then made anew. */
export const addsVersion = 1;

const bit = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** What a complaint adds to the figures once it is settled, by column, beside what a row has anyway. */
export const addsOf = (row: Row) => {
  const settled = settledAt(row);
  const { policy, rating, limits, holdings } = contributionOf(row, settled);
  return {
    settled_at: settled,
    policy,
    rating: rating ?? null,
    // `response workingDay met,...`: texts of which there are few.
    limits: limits.map(({ clock, unit, state }) => `${clock} ${unit} ${state}`).join(),
    holdings: JSON.stringify(
      holdings.map(({ agency, from, to, end, isOnTime, isOverdue, isUncovered }): StoredHolding => [
        ...([agency, from, end === 'open' ? null : to, end] as const),
        ...([bit(isOnTime), bit(isOverdue), bit(isUncovered)] as const),
      ]),
    ),
  };
};

const outcomes: ReadonlyMap<string, LimitOutcome> = new Map(
  clockNames.flatMap((clock) =>
    units.flatMap((unit) =>
      deadlineStates.flatMap((state) =>
        state === 'elapsed' ? [] : [[`${clock} ${unit} ${state}`, { clock, unit, state }] as const],
      ),
    ),
  ),
);

/** The limits in the column. */
export const limitsIn = (stored: string): ReadonlyArray<LimitOutcome> =>
  stored === ''
    ? []
    : stored.split(',').map((one) => outcomes.get(one) ?? malformed('limits', 'an unknown one'));

/** A holding at a cut-off after the complaint was settled. */
export const holdingOn = (
  [agency, from, to, end, onTime, overdue, uncovered]: StoredHolding,
  before: Instant,
): Holding => ({
  agency,
  from,
  to: to ?? before,
  end,
  isOnTime: onTime === 1,
  isOverdue: overdue === 1,
  isUncovered: uncovered === 1,
});
