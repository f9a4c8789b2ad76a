import { stageNames, type StageName } from '@pengaduan/core';
import type { Counted, Spread } from './counted.js';
import type { AverageDuration, Denominator, Evaluation, Share } from './evaluation.js';
import { howCounted } from './how-counted.js';
import { toTwoDecimals } from './rounding.js';

const dayMs = 86_400_000;

const share = (numerator: number, denominator: number): Share => ({
  numerator,
  denominator,
  percent: toTwoDecimals(100 * numerator, denominator),
});

const averages = (spread: Spread | undefined, n: number, unit: number) => ({
  mean: spread === undefined ? null : toTwoDecimals(spread.sum, n * unit),
  median: spread === undefined ? null : toTwoDecimals(spread.middle[0] + spread.middle[1], 2 * unit),
});

const durationOf = ({ n, elapsedMs, workingDays }: Counted['durations'], all: number): AverageDuration => ({
  n,
  leftOut: all - n,
  elapsedDays: { sumMs: elapsedMs?.sum ?? 0, ...averages(elapsedMs, n, dayMs) },
  workingDays:
    workingDays !== undefined && 'uncovered' in workingDays
      ? workingDays
      : { sum: workingDays?.sum ?? 0, ...averages(workingDays, n, 1) },
});

/** The evaluation that follows from what was counted. */
export const evaluationOf = (
  { byStage, dispositioned, durations }: Counted,
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
    duration: durationOf(durations, received),
  };
};
