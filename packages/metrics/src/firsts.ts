import { agencyOf, type Instant } from '@pengaduan/core';
import { howCounted } from './how-counted.js';
import type { StageEntry } from './stages-after.js';

/** What the stages of a complaint say of its first disposition and its first response. */
export interface Firsts {
  /** Since when it is known that the report was dispositioned: by its first disposition, or by an observation. */
  readonly firstDispositionedAt: Instant | undefined;
  /** Since when it is known that an agency has answered. */
  readonly firstResponseAt: Instant | undefined;
  /** An observation hides whether one of the two was the first, so that nobody knows the time in between. */
  readonly hidesDuration: boolean;
}

const confirms = (seen: StageEntry, told: StageEntry | undefined): boolean =>
  told !== undefined && told.stage.name === seen.stage.name && agencyOf(told.stage) === agencyOf(seen.stage);

export const firstsOf = (stages: ReadonlyArray<StageEntry>): Firsts => {
  const dispositioned = stages.findIndex(({ stage }) => agencyOf(stage) !== undefined);
  const answered = stages.findIndex(({ stage }) => howCounted[stage.name] === 'followedUp');
  const isUnknownBefore = stages
    .slice(0, Math.max(0, dispositioned))
    .some((entry, n) => entry.observed && !confirms(entry, stages[n - 1]));
  return {
    firstDispositionedAt: stages[dispositioned]?.at,
    firstResponseAt: stages[answered]?.at,
    hidesDuration:
      isUnknownBefore || stages[dispositioned]?.observed === true || stages[answered]?.observed === true,
  };
};
