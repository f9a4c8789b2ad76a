import { clockNames, deadlineStates, units, type Instant } from '@pengaduan/core';
import { malformed } from '@pengaduan/journal-sqlite';
import { contributionOf, type LimitOutcome } from '../contribution.js';
import type { Holding, HoldingEnd } from '../holding.js';
import type { Row } from '../row.js';
import { settledAt } from '../settled-at.js';

/** A holding in the column `adds`; the last three say whether it is on time, overdue and uncovered. */
type StoredHolding = readonly [
  agency: string,
  from: Instant,
  /** Null where it goes on to the cut-off. */
  to: Instant | null,
  end: HoldingEnd,
  ...is: readonly [onTime: 0 | 1, overdue: 0 | 1, uncovered: 0 | 1],
];

/** The column `adds`: what a complaint adds to the figures once it is settled, beside what has columns of its own. */
export type StoredAdds = readonly [
  policy: string,
  rating: number | null,
  /** `response workingDay met`: one text, of which there are few. */
  limits: ReadonlyArray<string>,
  holdings: ReadonlyArray<StoredHolding>,
];

/** To be counted up when `contributionOf` says another thing of the same row: the tables are then made anew. */
export const addsVersion = 1;

const bit = (is: boolean): 0 | 1 => (is ? 1 : 0);

export const addsOf = (row: Row): StoredAdds => {
  const { policy, rating, limits, holdings } = contributionOf(row, settledAt(row));
  return [
    policy,
    rating ?? null,
    limits.map(({ clock, unit, state }) => `${clock} ${unit} ${state}`),
    holdings.map(({ agency, from, to, end, isOnTime, isOverdue, isUncovered }) => [
      ...([agency, from, end === 'open' ? null : to, end] as const),
      ...([bit(isOnTime), bit(isOverdue), bit(isUncovered)] as const),
    ]),
  ];
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

export const outcomeOf = (stored: string): LimitOutcome =>
  outcomes.get(stored) ?? malformed('adds', 'an unknown limit');

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
