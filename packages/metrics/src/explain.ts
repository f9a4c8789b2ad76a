import { endOfDay } from '@pengaduan/calendar';
import type { Instant, StageName } from '@pengaduan/core';
import { cohortOf } from './cohort.js';
import { contributionOf, type Contribution } from './contribution.js';
import type { Behind, ComplaintDuration, ExplainedNumber } from './explained.js';
import type { Question } from './evaluation.js';
import { howCounted } from './how-counted.js';
import type { LimitState } from './limit-entry.js';
import type { Row } from './row.js';
import { workingDaysIn } from './working-time.js';

const timeOf = (from: Instant, to: Instant, question: Question): Omit<ComplaintDuration, 'complaint'> => {
  const days = workingDaysIn(from, to, question);
  return { elapsedMs: to - from, workingDays: 'count' in days ? days.count : null };
};

/** A complaint whose stage is known, with what it adds. */
interface Known extends Contribution<LimitState> {
  readonly complaint: string;
  readonly stage: StageName;
}

/** What one complaint adds to the list behind each number. */
const lists: {
  readonly [N in ExplainedNumber]: (one: Known, question: Question) => ReadonlyArray<Behind[N]>;
} = {
  received: ({ complaint }) => [complaint],
  followUp: ({ complaint, stage }) => (howCounted[stage] === 'followedUp' ? [complaint] : []),
  completion: ({ complaint, stage }) => (stage === 'Closed' ? [complaint] : []),
  duration: ({ complaint, answer }, question) =>
    answer === undefined ? [] : [{ complaint, ...timeOf(answer.from, answer.to, question) }],
  stages: ({ complaint, stage }) => [{ complaint, stage }],
  limits: ({ complaint, limits }) =>
    limits.map(({ deadline, clock, state, due }) => ({
      ...{ complaint, deadline, clock, state },
      dueAt: due.type === 'Known' ? due.at : null,
    })),
  rating: ({ complaint, rating }) => (rating === undefined ? [] : [{ complaint, rating }]),
  holdings: ({ complaint, holdings }, question) =>
    holdings.map(({ agency, from, to, end, isOnTime, isOverdue, isUncovered }) => ({
      ...{ complaint, agency, from, to, end, isOnTime, isOverdue, isUncovered },
      ...timeOf(from, to, question),
    })),
};

/**
 * The complaints behind a number of the evaluation, in the order of the rows: as many as it counts.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { explain, openMetrics } from '@pengaduan/metrics';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.InProcess)();
 * const rows = await openMetrics(feed).rows();
 * const { policy, calendar } = context.defaultTerms;
 * const year = { from: 20089, to: 20453, asOf: 20453, zone: policy.zone, calendar }; // 2025
 * const behind = rows.ok && explain('followUp', rows.value.values(), { ...year, denominator: 'allReceived' });
 * console.log(behind); // [ '1' ]
 */
export const explain = <N extends ExplainedNumber>(
  number: N,
  rows: Iterable<Row>,
  question: Question,
): ReadonlyArray<Behind[N]> => {
  const before = endOfDay(question.asOf, question.zone);
  const behind: Array<Behind[N]> = [];
  for (const row of cohortOf(rows, question)) {
    const one = contributionOf(row, before);
    const { stage } = one;
    const { complaint } = row;
    if (stage !== undefined) behind.push(...lists[number]({ ...one, complaint, stage }, question));
  }
  return behind;
};
