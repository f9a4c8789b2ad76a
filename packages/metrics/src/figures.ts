import type { ClockName } from '@pengaduan/core';
import { contributionsOf, type Contribution } from './contribution.js';
import { countHoldings, type HoldingFigures } from './count-holdings.js';
import { countLimits, type LimitFigures } from './count-limits.js';
import { evaluationOf } from './evaluation-of.js';
import { tally } from './evaluate.js';
import type { Evaluation, Question } from './evaluation.js';
import { groupIn, type Grouping } from './group.js';
import { toTwoDecimals } from './rounding.js';
import type { Row } from './row.js';

/** The last rating of each complaint that has one: how many, their sum, and the mean to two decimals. */
export interface RatingFigures {
  readonly n: number;
  readonly sum: number;
  readonly mean: number | null;
}

/** The figures of some complaints. All counts, sums and exact parts of disjoint groups add up to those of the whole. */
export interface GroupFigures {
  readonly evaluation: Evaluation;
  readonly limits: ReadonlyMap<ClockName, LimitFigures>;
  readonly rating: RatingFigures;
  /** By agency; `-` is the office, between a decline and the next disposition. */
  readonly holdings: ReadonlyMap<string, HoldingFigures>;
  /** How many complaints were received under each policy, `bangkalan@1`: their limits are those of it. */
  readonly policies: ReadonlyMap<string, number>;
}

/** All figures of a question: of the whole cohort, and of each group of the groupings that were asked for. */
export interface Figures extends GroupFigures {
  readonly groups: ReadonlyMap<Grouping, ReadonlyMap<string, GroupFigures>>;
}

const collect = (question: Question) => {
  const [all, limits, holdings] = [tally(question), countLimits(), countHoldings(question)];
  const policies = new Map<string, number>();
  let [n, sum] = [0, 0];
  return {
    add: (one: Contribution): void => {
      all.add(one);
      if (one.stage === undefined) return;
      policies.set(one.policy, (policies.get(one.policy) ?? 0) + 1);
      one.limits.forEach(limits.add);
      one.holdings.forEach(holdings.add);
      if (one.rating === undefined) return;
      n += 1;
      sum += one.rating;
    },
    figures: (): GroupFigures => ({
      evaluation: evaluationOf(all.counted(), question.denominator),
      limits: limits.figures(),
      rating: { n, sum, mean: toTwoDecimals(sum, n) },
      holdings: holdings.figures(),
      policies: new Map([...policies].sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
  };
};

/** All figures of what complaints add to them. */
export const figuresOf = (
  all: Iterable<Contribution>,
  question: Question,
  by: ReadonlyArray<Grouping> = [],
): Figures => {
  const whole = collect(question);
  const groups = new Map(by.map((grouping) => [grouping, new Map<string, ReturnType<typeof collect>>()]));
  for (const one of all) {
    whole.add(one);
    for (const [grouping, known] of groups) {
      const key = groupIn(one, grouping, question.zone);
      const group = known.get(key) ?? collect(question);
      known.set(key, group);
      group.add(one);
    }
  }
  const inOrder = (known: ReadonlyMap<string, ReturnType<typeof collect>>) =>
    new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, group]) => [key, group.figures()]));
  return {
    ...whole.figures(),
    groups: new Map([...groups].map(([grouping, known]) => [grouping, inOrder(known)])),
  };
};

/**
 * All figures of a question in one pass over rows, of which only one has to be in memory at a time: Kemendagri's two
 * numbers, each limit by its state, the ratings, and what each agency did while it had the complaints.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { figures, openMetrics } from '@pengaduan/metrics';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.InProcess)();
 * const rows = await openMetrics(feed).rows();
 * const { policy, calendar } = context.defaultTerms;
 * const year = { from: 20089, to: 20453, asOf: 20453, zone: policy.zone, calendar }; // 2025
 * const all = rows.ok && figures(rows.value.values(), { ...year, denominator: 'allReceived' });
 * console.log(all && all.holdings.get('dinas-pupr')?.answered); // 1
 */
export const figures = (rows: Iterable<Row>, question: Question, by: ReadonlyArray<Grouping> = []): Figures =>
  figuresOf(contributionsOf(rows, question), question, by);
