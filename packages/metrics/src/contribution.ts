import type { Instant, StageName } from '@pengaduan/core';
import { holdingsOf, type Holding } from './holding.js';
import { limitsBefore, type LimitState } from './limit-entry.js';
import type { Row } from './row.js';
import { stageBefore } from './stage-before.js';

/** What one complaint of the cohort adds to the figures: they are sums over these, and lists of complaints are these. */
export interface Contribution {
  readonly complaint: string;
  readonly policy: string;
  readonly stage: StageName;
  /** It was ever dispositioned. */
  readonly isDispositioned: boolean;
  /** From the first disposition to the first response, where it has both. */
  readonly answer: { readonly from: Instant; readonly to: Instant } | undefined;
  readonly limits: ReadonlyArray<LimitState>;
  /** Its last rating. */
  readonly rating: number | undefined;
  readonly holdings: ReadonlyArray<Holding>;
}

/** Undefined where nobody knows how it stood then. */
export const contributionOf = (row: Row, before: Instant): Contribution | undefined => {
  const stage = stageBefore(row, before)?.name;
  if (stage === undefined) return undefined;
  const { complaint, policy, firstDispositionedAt: from, firstResponseAt: to } = row;
  const isDispositioned = from !== undefined && from < before;
  return {
    complaint,
    policy,
    stage,
    isDispositioned,
    answer:
      isDispositioned && !row.hidesDuration && to !== undefined && to < before ? { from, to } : undefined,
    limits: limitsBefore(row.limits, before),
    rating: row.ratings.findLast(({ at }) => at < before)?.rating,
    holdings: holdingsOf(row, before),
  };
};
