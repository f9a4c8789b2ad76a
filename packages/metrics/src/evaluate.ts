import { endOfDay } from '@pengaduan/calendar';
import type { StageName } from '@pengaduan/core';
import { intakeOf, isWithin } from './cohort.js';
import { durationOf } from './duration.js';
import type { Evaluation, Question, Share } from './evaluation.js';
import { howCounted } from './how-counted.js';
import { toTwoDecimals } from './rounding.js';
import type { Row } from './row.js';
import { stageBefore } from './stage-before.js';

const share = (behind: ReadonlyArray<Row>, denominator: number): Share => ({
  numerator: behind.length,
  denominator,
  percent: toTwoDecimals(100 * behind.length, denominator),
  complaints: behind.map(({ complaint }) => complaint),
});

/**
 * Kemendagri's two numbers (SOP 112 section 2.5) over the complaints of a question: the follow-up percentage,
 * complaints in process or closed over the denominator, and the average duration from the first disposition to the
 * first response. Beside each rounded figure are its exact parts and its complaints.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { evaluate, openMetrics } from '@pengaduan/metrics';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.InProcess)();
 * const rows = await openMetrics(feed).rows();
 * const { policy, calendar } = context.defaultTerms;
 * const year = { from: 20089, to: 20453, asOf: 20453, zone: policy.zone, calendar }; // 2025
 * const answer = rows.ok && evaluate(rows.value.values(), { ...year, denominator: 'allReceived' });
 * console.log(answer && answer.duration.workingDays); // { sum: 2, mean: 2, median: 2 }
 */
export const evaluate = (rows: Iterable<Row>, question: Question): Evaluation => {
  const { asOf, zone, denominator } = question;
  const before = endOfDay(asOf, zone);
  const all = [...rows].filter(isWithin(intakeOf(question)));
  const staged = all.flatMap((row) => {
    const stage = stageBefore(row, before)?.name;
    return stage === undefined ? [] : [{ row, stage }];
  });
  const cohort = staged.map(({ row }) => row);
  const at = (name: StageName): ReadonlyArray<Row> =>
    staged.filter(({ stage }) => stage === name).map(({ row }) => row);
  const followedUp = staged.filter(({ stage }) => howCounted[stage] === 'followedUp').map(({ row }) => row);
  const counted = {
    allReceived: () => cohort.length,
    dispositioned: () =>
      cohort.filter((row) => row.firstDispositionedAt !== undefined && row.firstDispositionedAt < before)
        .length,
    excludingArchived: () => staged.filter(({ stage }) => howCounted[stage] !== 'archived').length,
  };
  return {
    received: cohort.length,
    notObserved: all.length - cohort.length,
    byStage: {
      received: at('Received').length,
      pending: at('Pending').length,
      verified: at('Verified').length,
      dispositioned: at('Dispositioned').length,
      inProcess: at('InProcess').length,
      closed: at('Closed').length,
      archived: at('Archived').length,
      returned: at('Returned').length,
    },
    followUp: share(followedUp, counted[denominator]()),
    completion: share(at('Closed'), cohort.length),
    duration: durationOf(cohort, question, before),
  };
};
