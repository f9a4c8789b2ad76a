import { agencyOf, hasEnded, type Fact, type Instant, type Stage } from '@pengaduan/core';
import type { IndexedComplaint } from './running-deadline.js';

/** Who has a report: its agency, or else the office; nobody once it has ended. */
const holderOf = (stage: Stage): string | undefined =>
  hasEnded(stage) ? undefined : (agencyOf(stage) ?? '');

/** Since when whoever has a report has it, after a fact that led to a stage. */
export const heldSinceAfter = (
  before: Pick<IndexedComplaint, 'stage' | 'heldSince'> | undefined,
  stage: Stage,
  fact: Fact,
): Instant | undefined => {
  const holder = holderOf(stage);
  if (holder === undefined) return undefined;
  if (before !== undefined && holderOf(before.stage) === holder) return before.heldSince;
  // A list says who has it on its day, and not since when.
  return fact.type === 'StandingObserved' ? undefined : fact.at;
};
