import type { StageName } from '@pengaduan/core';
import { contributionsOf, type Tallied } from './contribution.js';
import { noneByStage, type Counted } from './counted.js';
import { evaluationOf } from './evaluation-of.js';
import type { Evaluation, Question } from './evaluation.js';
import type { Row } from './row.js';
import { times } from './working-time.js';

/** Counts what an evaluation counts, one complaint after another. */
export const tally = (question: Question) => {
  const byStage: Record<StageName, number> = { ...noneByStage };
  const answers = times(question);
  let [dispositioned, notObserved] = [0, 0];
  return {
    add: ({ stage, isDispositioned, answer }: Tallied): void => {
      if (stage === undefined) return void (notObserved += 1);
      byStage[stage] += 1;
      if (isDispositioned) dispositioned += 1;
      if (answer !== undefined) answers.add(answer.from, answer.to);
    },
    counted: (): Counted => ({ byStage, notObserved, dispositioned, durations: answers.counted() }),
  };
};

/** The evaluation of what is tallied. */
export const evaluated = (all: Iterable<Tallied>, question: Question): Evaluation => {
  const counts = tally(question);
  for (const one of all) counts.add(one);
  return evaluationOf(counts.counted(), question.denominator);
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
export const evaluate = (rows: Iterable<Row>, question: Question): Evaluation =>
  evaluated(contributionsOf(rows, question), question);
