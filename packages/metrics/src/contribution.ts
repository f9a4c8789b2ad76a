import { endOfDay } from '@pengaduan/calendar';
import { agencyOf, classificationOf, type Instant, type StageName } from '@pengaduan/core';
import { cohortOf } from './cohort.js';
import type { Question } from './evaluation.js';
import { holdingsOf, type Holding } from './holding.js';
import { limitsBefore, type LimitState } from './limit-entry.js';
import type { Row } from './row.js';
import { stageBefore } from './stage-before.js';

/** What one complaint of the cohort adds to the two numbers. */
export interface Tallied {
  /** Undefined where nobody knows how it stood then. */
  readonly stage: StageName | undefined;
  /** It was ever dispositioned. */
  readonly isDispositioned: boolean;
  /** From the first disposition to the first response, where it has both. */
  readonly answer: { readonly from: Instant; readonly to: Instant } | undefined;
}

/** What says in which groups it is. */
export interface Placed extends Pick<Row, 'receivedAt' | 'kind' | 'category' | 'channel'> {
  readonly agency: string | undefined;
  readonly classification: string | undefined;
}

/** Who had it, one after the other. */
export interface Held {
  readonly holdings: ReadonlyArray<Holding>;
}

/** A limit and how it came out. */
export type LimitOutcome = Pick<LimitState, 'clock' | 'unit' | 'state'>;

/** What it adds to the figures: they are sums over these, and lists of complaints are these. */
export interface Contribution<Limit extends LimitOutcome = LimitOutcome> extends Tallied, Placed, Held {
  readonly policy: string;
  readonly limits: ReadonlyArray<Limit>;
  /** Its last rating. */
  readonly rating: number | undefined;
}

export const placeOf = (row: Row, before: Instant): Placed => {
  const { receivedAt, kind, category, channel } = row;
  const stage = stageBefore(row, before);
  const [agency, classification] = [stage && agencyOf(stage), stage && classificationOf(stage)];
  return { receivedAt, kind, category, channel, agency, classification };
};

/** What a complaint adds as it was before an instant. */
export const contributionOf = (row: Row, before: Instant): Contribution<LimitState> => {
  const { firstDispositionedAt: from, firstResponseAt: to } = row;
  const isDispositioned = from !== undefined && from < before;
  return {
    ...placeOf(row, before),
    policy: row.policy,
    stage: stageBefore(row, before)?.name,
    isDispositioned,
    answer:
      isDispositioned && !row.hidesDuration && to !== undefined && to < before ? { from, to } : undefined,
    limits: limitsBefore(row.limits, before),
    rating: row.ratings.findLast(({ at }) => at < before)?.rating,
    holdings: holdingsOf(row, before),
  };
};

/** What each of rows that is in the cohort of a question adds to its answer. */
export function* contributionsOf(rows: Iterable<Row>, question: Question): Generator<Contribution> {
  const before = endOfDay(question.asOf, question.zone);
  for (const row of cohortOf(rows, question)) yield contributionOf(row, before);
}
