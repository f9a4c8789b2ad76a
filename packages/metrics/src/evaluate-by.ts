import { contributionsOf, type Placed, type Tallied } from './contribution.js';
import { tally } from './evaluate.js';
import { evaluationOf } from './evaluation-of.js';
import type { Evaluation, Question } from './evaluation.js';
import { groupIn, type Grouping } from './group.js';
import type { Row } from './row.js';

/** The evaluation of each group of what is tallied. */
export const evaluatedBy = (
  all: Iterable<Tallied & Placed>,
  by: Grouping,
  question: Question,
): ReadonlyMap<string, Evaluation> => {
  const groups = new Map<string, ReturnType<typeof tally>>();
  for (const one of all) {
    const key = groupIn(one, by, question.zone);
    const group = groups.get(key) ?? tally(question);
    groups.set(key, group);
    group.add(one);
  }
  return new Map(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, group]) => [key, evaluationOf(group.counted(), question.denominator)]),
  );
};

/**
 * The evaluation of each group, in the order of the names of the groups. Groups without a complaint are left out. The
 * exact parts of the groups add up to those of the whole.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { evaluateBy, openMetrics } from '@pengaduan/metrics';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.InProcess)();
 * const rows = await openMetrics(feed).rows();
 * const { policy, calendar } = context.defaultTerms;
 * const year = { from: 20089, to: 20453, asOf: 20453, zone: policy.zone, calendar }; // 2025
 * const groups = rows.ok && evaluateBy(rows.value.values(), 'agency', { ...year, denominator: 'allReceived' });
 * console.log(groups && groups.get('dinas-pupr')?.followUp.percent); // 100
 */
export const evaluateBy = (
  rows: Iterable<Row>,
  by: Grouping,
  question: Question,
): ReadonlyMap<string, Evaluation> => evaluatedBy(contributionsOf(rows, question), by, question);
