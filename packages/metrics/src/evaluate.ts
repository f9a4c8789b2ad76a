import { endOfDay } from '@pengaduan/calendar';
import type { StageName } from '@pengaduan/core';
import { cohortOf } from './cohort.js';
import { contributionOf, type Contribution } from './contribution.js';
import { nobody, type Counted } from './counted.js';
import { evaluationOf } from './evaluation-of.js';
import type { Evaluation, Question } from './evaluation.js';
import type { Row } from './row.js';
import { times } from './working-time.js';

/** Counts what an evaluation counts, one complaint after another. */
export const tally = (question: Question) => {
  const byStage: Record<StageName, number> = { ...nobody.byStage };
  const answers = times(question);
  let [dispositioned, notObserved] = [0, 0];
  return {
    add: (one: Contribution | undefined): void => {
      if (one === undefined) return void (notObserved += 1);
      const { stage, isDispositioned, answer } = one;
      byStage[stage] += 1;
      if (isDispositioned) dispositioned += 1;
      if (answer !== undefined) answers.add(answer.from, answer.to);
    },
    counted: (): Counted => ({ byStage, notObserved, dispositioned, durations: answers.counted() }),
  };
};

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
 * console.log(answer && answer.duration.workingDays); // { sum: 2, mean: 2, median: 2, p90: 2 }
 */
export const evaluate = (rows: Iterable<Row>, question: Question): Evaluation => {
  const all = tally(question);
  const before = endOfDay(question.asOf, question.zone);
  for (const row of cohortOf(rows, question)) all.add(contributionOf(row, before));
  return evaluationOf(all.counted(), question.denominator);
};
