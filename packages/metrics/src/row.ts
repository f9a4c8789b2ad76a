import {
  agencyOf,
  classificationOf,
  isClockFact,
  policyKey,
  stageAfter,
  type ComplaintEvent,
  type Fact,
  type Instant,
  type Kind,
  type Stage,
} from '@pengaduan/core';
import { limitsAfter, type LimitEntry } from './limit-entry.js';

/** The stage of a complaint from an instant on, with its class and the agency that has it, where there are any. */
export interface StageEntry {
  readonly at: Instant;
  readonly stage: Stage;
}

/** How the reporter rated the work, from 1 to 5, and when. */
export interface RatingEntry {
  readonly at: Instant;
  readonly rating: Extract<Fact, { type: 'ComplaintRated' }>['rating'];
}

/** One complaint in the read model: what was said at its reception, and when it reached which stage. */
export interface Row {
  readonly complaint: string;
  /** The revision of the last event of the complaint: one that comes twice counts once, and a gap is noticed. */
  readonly revision: bigint;
  readonly receivedAt: Instant;
  readonly kind: Kind;
  readonly category: string;
  readonly channel: string;
  /** The policy that it was received under, `bangkalan@1`. */
  readonly policy: string;
  readonly firstDispositionedAt: Instant | undefined;
  readonly firstResponseAt: Instant | undefined;
  /** In the order of time. A new entry where the stage, the class or the agency changes. */
  readonly stages: ReadonlyArray<StageEntry>;
  /** When the last fact about it happened. */
  readonly lastAt: Instant;
  /** In the order of time. A new entry where a limit is set, moved or ended. */
  readonly limits: ReadonlyArray<LimitEntry>;
  /** In the order of time: one for each closing at most. */
  readonly ratings: ReadonlyArray<RatingEntry>;
}

const begin = (complaint: string, fact: Extract<Fact, { type: 'ComplaintReceived' }>): Row => ({
  complaint,
  revision: -1n,
  receivedAt: fact.at,
  kind: fact.kind,
  category: fact.category,
  channel: fact.channel,
  policy: policyKey(fact.policy),
  firstDispositionedAt: undefined,
  firstResponseAt: undefined,
  stages: [],
  lastAt: fact.at,
  limits: [],
  ratings: [],
});

const ratingOf = ({ at, rating }: Extract<Fact, { type: 'ComplaintRated' }>): RatingEntry => ({ at, rating });

const isSame = (a: Stage | undefined, b: Stage): boolean =>
  a !== undefined &&
  a.name === b.name &&
  agencyOf(a) === agencyOf(b) &&
  classificationOf(a) === classificationOf(b);

/** By the function of core, so that the metrics and the complaint itself cannot differ. */
const stagesAfter = (row: Row, fact: Fact): Row['stages'] => {
  const before = row.stages.at(-1)?.stage;
  const stage = stageAfter(before, fact);
  return stage === undefined || isSame(before, stage) ? row.stages : [...row.stages, { at: fact.at, stage }];
};

/**
 * The row of a complaint after an event with its revision in the complaint's stream. Undefined where the complaint was
 * not received yet; the row as it was where the revision is not a later one. Of waits only the revision is kept.
 * @example
 * import { evolveRow } from '@pengaduan/metrics';
 * const row = evolveRow(undefined, '6340753', 0n, {
 *   type: 'ComplaintReceived', at: Date.parse('2025-02-03T08:00:00+07:00'), by: 'reporter', kind: 'complaint',
 *   category: 'jalan', channel: 'website', anonymous: false, confidential: false,
 *   policy: { id: 'bangkalan', version: 1 }, source: 'live', externalIds: {},
 * });
 * console.log(row?.stages.map(({ stage }) => stage.name)); // [ 'Received' ]
 */
export const evolveRow = (
  before: Row | undefined,
  complaint: string,
  revision: bigint,
  fact: ComplaintEvent,
): Row | undefined => {
  const row = before ?? (fact.type === 'ComplaintReceived' ? begin(complaint, fact) : undefined);
  if (row === undefined || revision <= row.revision) return row;
  if (isClockFact(fact)) return { ...row, revision, limits: limitsAfter(row.limits, fact) };
  return {
    ...row,
    revision,
    firstDispositionedAt:
      row.firstDispositionedAt ?? (fact.type === 'ComplaintDispositioned' ? fact.at : undefined),
    firstResponseAt: row.firstResponseAt ?? (fact.type === 'ResponseGiven' ? fact.at : undefined),
    stages: stagesAfter(row, fact),
    lastAt: fact.at,
    ratings: fact.type === 'ComplaintRated' ? [...row.ratings, ratingOf(fact)] : row.ratings,
  };
};
