import { stageNames, type StageName } from '@pengaduan/core';
import type { Counted } from './counted.js';
import type { Denominator, Evaluation, Share } from './evaluation.js';
import { howCounted } from './how-counted.js';
import { toTwoDecimals } from './rounding.js';
import { timeTaken } from './working-time.js';

/** So many of so many. */
export const share = (numerator: number, denominator: number): Share => ({
  numerator,
  denominator,
  percent: toTwoDecimals(100 * numerator, denominator),
});

/** The evaluation that follows from what was counted. */
export const evaluationOf = (
  { byStage, notObserved, dispositioned, durations }: Counted,
  denominator: Denominator,
): Evaluation => {
  const countOf = (isMeant: (stage: StageName) => boolean): number =>
    stageNames.filter(isMeant).reduce((sum, stage) => sum + byStage[stage], 0);
  const received = countOf(() => true);
  const denominators: Readonly<Record<Denominator, number>> = {
    allReceived: received,
    dispositioned,
    excludingArchived: countOf((stage) => howCounted[stage] !== 'archived'),
  };
  return {
    received,
    notObserved,
    byStage: {
      received: byStage.Received,
      pending: byStage.Pending,
      verified: byStage.Verified,
      dispositioned: byStage.Dispositioned,
      inProcess: byStage.InProcess,
      closed: byStage.Closed,
      archived: byStage.Archived,
      returned: byStage.Returned,
    },
    followUp: share(
      countOf((stage) => howCounted[stage] === 'followedUp'),
      denominators[denominator],
    ),
    completion: share(byStage.Closed, received),
    duration: { ...timeTaken(durations), leftOut: received - durations.n },
  };
};
