import {
  agencyOf,
  classificationOf,
  stageAfter,
  type Fact,
  type Instant,
  type Kind,
  type Stage,
} from '@pengaduan/core';

/** The stage of a complaint from an instant on: with the agency that has it and its class, where there are any. */
export interface StageEntry {
  readonly at: Instant;
  readonly stage: Stage;
}

/** One complaint as the metrics see it: when it reached which stage. Enough for every question of the evaluation. */
export interface Row {
  readonly complaint: string;
  /** Of the last event projected, so that an event delivered twice counts once. */
  readonly revision: bigint;
  readonly receivedAt: Instant;
  readonly kind: Kind;
  readonly category: string;
  readonly channel: string;
  readonly firstDispositionedAt: Instant | undefined;
  readonly firstResponseAt: Instant | undefined;
  /** In the order in which they were entered, which is that of time. */
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

/** Folded by core's own function: the metrics have no state machine of theirs. */
const stagesAfter = (row: Row, fact: Fact): Row['stages'] => {
  const before = row.stages.at(-1)?.stage;
  const stage = stageAfter(before, fact);
  return stage === undefined || isSame(before, stage) ? row.stages : [...row.stages, { at: fact.at, stage }];
};

/**
 * The row after a fact; facts before the reception, and facts projected before, leave it as it is.
 *
 * @example evolveRow(undefined, '6340753', 0n, received)?.stages // [{ at, stage: { name: 'Received' } }]
 */
export const evolveRow = (
  before: Row | undefined,
  complaint: string,
  revision: bigint,
  fact: Fact,
): Row | undefined => {
  const row = before ?? (fact.type === 'ComplaintReceived' ? begin(complaint, fact) : undefined);
  if (row === undefined || revision <= row.revision) return row;
  return {
    ...row,
    revision,
    firstDispositionedAt:
      row.firstDispositionedAt ?? (fact.type === 'ComplaintDispositioned' ? fact.at : undefined),
    firstResponseAt: row.firstResponseAt ?? (fact.type === 'ResponseGiven' ? fact.at : undefined),
    stages: stagesAfter(row, fact),
  };
};
