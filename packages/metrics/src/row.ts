import {
  agencyOf,
  classificationOf,
  isClockFact,
  stageAfter,
  type ComplaintEvent,
  type Fact,
  type Instant,
  type Kind,
  type Stage,
} from '@pengaduan/core';

/** The stage of a complaint from an instant on, with its class and the agency that has it, where there are any. */
export interface StageEntry {
  readonly at: Instant;
  readonly stage: Stage;
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
  readonly firstDispositionedAt: Instant | undefined;
  readonly firstResponseAt: Instant | undefined;
  /** In the order of time. A new entry where the stage, the class or the agency changes. */
  readonly stages: ReadonlyArray<StageEntry>;
}

const begin = (complaint: string, fact: Extract<Fact, { type: 'ComplaintReceived' }>): Row => ({
  complaint,
  revision: -1n,
  receivedAt: fact.at,
  kind: fact.kind,
  category: fact.category,
  channel: fact.channel,
  firstDispositionedAt: undefined,
  firstResponseAt: undefined,
  stages: [],
});

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
 * not received yet; the row as it was where the revision is not a later one. Of a clock fact only the revision is kept.
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
  if (isClockFact(fact)) return { ...row, revision };
  return {
    ...row,
    revision,
    firstDispositionedAt:
      row.firstDispositionedAt ?? (fact.type === 'ComplaintDispositioned' ? fact.at : undefined),
    firstResponseAt: row.firstResponseAt ?? (fact.type === 'ResponseGiven' ? fact.at : undefined),
    stages: stagesAfter(row, fact),
  };
};
