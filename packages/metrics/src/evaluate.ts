import { endOfDay } from '@pengaduan/calendar';
import type { StageName } from '@pengaduan/core';
import { intakeOf, isWithin } from './cohort.js';
import { durationsOf, eachDurationOf } from './duration.js';
import { evaluationOf } from './evaluation-of.js';
import type { Behind, Evaluation, ExplainedNumber, Question } from './evaluation.js';
import { howCounted } from './how-counted.js';
import type { Row } from './row.js';
import { stageBefore } from './stage-before.js';

/** The rows of the question's cohort, each with its stage before the cut-off. */
const stagedBefore = (rows: Iterable<Row>, question: Question, before: number) =>
  [...rows]
    .filter(isWithin(intakeOf(question)))
    .map((row) => ({ row, stage: stageBefore(row, before)?.name ?? 'Received' }));

/**
 * Kemendagri's two numbers (SOP 112 section 2.5) over the complaints of a question: the follow-up percentage,
 * complaints in process or closed over the denominator, and the average duration from the first disposition to the
 * first response. Beside each rounded figure are its exact parts; `explain` lists its complaints.
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
  const before = endOfDay(question.asOf, question.zone);
  const staged = stagedBefore(rows, question, before);
  const cohort = staged.map(({ row }) => row);
  const countOf = (name: StageName): number => staged.filter(({ stage }) => stage === name).length;
  const counted = {
    byStage: {
      Received: countOf('Received'),
      Pending: countOf('Pending'),
      Verified: countOf('Verified'),
      Dispositioned: countOf('Dispositioned'),
      InProcess: countOf('InProcess'),
      Closed: countOf('Closed'),
      Archived: countOf('Archived'),
      Returned: countOf('Returned'),
    },
    dispositioned: cohort.filter(({ firstDispositionedAt: at }) => at !== undefined && at < before).length,
    durations: durationsOf(cohort, question, before),
  };
  return evaluationOf(counted, question.denominator);
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
): Behind[N] => {
  const before = endOfDay(question.asOf, question.zone);
  const staged = stagedBefore(rows, question, before);
  const behind: { readonly [M in ExplainedNumber]: () => Behind[M] } = {
    followUp: () =>
      staged.filter(({ stage }) => howCounted[stage] === 'followedUp').map(({ row }) => row.complaint),
    duration: () =>
      eachDurationOf(
        staged.map(({ row }) => row),
        question,
        before,
      ),
  };
  return behind[number]();
};
