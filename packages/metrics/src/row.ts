import {
  isClockFact,
  policyKey,
  type ComplaintEvent,
  type Fact,
  type Instant,
  type Kind,
  type StandingObserved,
} from '@pengaduan/core';
import { firstsOf, type Firsts } from './firsts.js';
import { limitsAfter, type LimitEntry } from './limit-entry.js';
import { stagesAfter, type StageEntry } from './stages-after.js';

/** What is told of the reception of a complaint: by itself, or else by the newest list that shows it. */
interface Told {
  readonly receivedAt: Instant;
  readonly kind: Kind;
  readonly category: string;
  readonly channel: string;
}

/** How the reporter rated the work, from 1 to 5, and when. */
export interface RatingEntry {
  readonly at: Instant;
  readonly rating: Extract<Fact, { type: 'ComplaintRated' }>['rating'];
}

/** One complaint in the read model: what was said at its reception, and when it reached which stage. */
export interface Row extends Told, Firsts {
  readonly complaint: string;
  /** The revision of the last event of the complaint: one that comes twice counts once, and a gap is noticed. */
  readonly revision: bigint;
  /** In the order of time. A new entry where the stage, the class or the agency changes, and for each observation. */
  readonly stages: ReadonlyArray<StageEntry>;
  /** The policy that it was received under, `bangkalan@1`. */
  readonly policy: string;
  /** When the last fact about it happened. */
  readonly lastAt: Instant;
  /** In the order of time. A new entry where a limit is set, moved or ended. */
  readonly limits: ReadonlyArray<LimitEntry>;
  /** In the order of time: one for each closing at most. */
  readonly ratings: ReadonlyArray<RatingEntry>;
}

const ratingOf = ({ at, rating }: Extract<Fact, { type: 'ComplaintRated' }>): RatingEntry => ({ at, rating });

type First = Extract<Fact, { type: 'ComplaintReceived' }> | StandingObserved;

const isFirst = (event: ComplaintEvent): event is First =>
  event.type === 'ComplaintReceived' || event.type === 'StandingObserved';

const toldBy = (fact: First): Told => ({
  receivedAt: fact.type === 'ComplaintReceived' ? fact.at : fact.receivedAt,
  kind: fact.kind,
  category: fact.category,
  channel: fact.channel,
});

const begin = (complaint: string, fact: First): Row => ({
  complaint,
  revision: -1n,
  ...toldBy(fact),
  ...firstsOf([]),
  stages: [],
  policy: policyKey(fact.policy),
  lastAt: fact.at,
  limits: [],
  ratings: [],
});

/** A list counts where nobody told of the reception, which is the first stage of whoever did. */
const isReceptionTold = ({ stages: [first] }: Row): boolean => first !== undefined && !first.observed;

/**
 * The row of a complaint after an event with its revision in the complaint's stream. Undefined where nothing was
 * told of the complaint yet; the row as it was where the revision is not a later one. Of waits only the revision is kept.
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
  const row = before ?? (isFirst(fact) ? begin(complaint, fact) : undefined);
  if (row === undefined || revision <= row.revision) return row;
  if (isClockFact(fact)) return { ...row, revision, limits: limitsAfter(row.limits, fact) };
  const told = isFirst(fact) && !isReceptionTold(row) ? toldBy(fact) : {};
  const stages = stagesAfter(row.stages, fact);
  const ratings = fact.type === 'ComplaintRated' ? [...row.ratings, ratingOf(fact)] : row.ratings;
  const firsts = stages === row.stages ? {} : firstsOf(stages);
  return { ...row, ...told, ...firsts, revision, stages, ratings, lastAt: Math.max(row.lastAt, fact.at) };
};
