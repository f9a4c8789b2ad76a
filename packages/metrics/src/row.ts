import type { Classification, Fact, Instant, Kind, StageName } from '@pengaduan/core';

/** How a complaint stood from an instant on. */
export interface Standing {
  readonly at: Instant;
  readonly stage: StageName;
  readonly agency: string | undefined;
  readonly classification: Classification | undefined;
}

/** One complaint as the metrics see it: when it reached which stage. Enough for every question of the evaluation. */
export interface Row {
  readonly complaint: string;
  /** Of the last event taken in, so that an event delivered twice counts once. */
  readonly revision: bigint;
  readonly receivedAt: Instant;
  readonly kind: Kind;
  readonly category: string;
  readonly channel: string;
  readonly firstDispositionedAt: Instant | undefined;
  readonly firstResponseAt: Instant | undefined;
  readonly standings: ReadonlyArray<Standing>;
}

const stageAfter = (row: Row, fact: Fact): StageName | undefined => {
  switch (fact.type) {
    case 'ComplaintReceived':
    case 'SupportingDataProvided':
    case 'ComplaintReadmitted':
      return 'Received';
    case 'SupportingDataRequested':
      return 'Pending';
    case 'ComplaintVerified':
      return 'Verified';
    case 'ComplaintReturned':
      return 'Returned';
    case 'ComplaintArchived':
      return 'Archived';
    case 'ComplaintDispositioned':
      return row.standings.at(-1)?.stage === 'InProcess' ? 'InProcess' : 'Dispositioned';
    case 'ResponseGiven':
      return 'InProcess';
    case 'ComplaintClosed':
      return 'Closed';
    case 'ComplaintReopened':
      return row.standings.at(-1)?.stage === 'Closed' ? 'InProcess' : 'Received';
    case 'ComplaintReclassified':
      return row.standings.at(-1)?.stage;
    case 'LiaisonInformed':
    case 'ReporterReplied':
    case 'ComplaintRated':
    case 'ForwardedToOmbudsman':
    case 'OmbudsmanEligibilityReached':
      return undefined;
  }
};

const begin = (complaint: string, fact: Extract<Fact, { type: 'ComplaintReceived' }>): Row => ({
  complaint,
  revision: -1n,
  receivedAt: fact.at,
  kind: fact.kind,
  category: fact.category,
  channel: fact.channel,
  firstDispositionedAt: undefined,
  firstResponseAt: undefined,
  standings: [],
});

const standingAfter = (row: Row, fact: Fact): ReadonlyArray<Standing> => {
  const stage = stageAfter(row, fact);
  if (stage === undefined) return row.standings;
  const before = row.standings.at(-1);
  const agency = fact.type === 'ComplaintDispositioned' ? fact.agency : before?.agency;
  const classification = 'classification' in fact ? fact.classification : before?.classification;
  return [...row.standings, { at: fact.at, stage, agency, classification }];
};

/** The row after a fact; facts before the reception, and facts taken in before, leave it as it is. */
export const evolveRow = (
  held: Row | undefined,
  complaint: string,
  revision: bigint,
  fact: Fact,
): Row | undefined => {
  const row = held ?? (fact.type === 'ComplaintReceived' ? begin(complaint, fact) : undefined);
  if (row === undefined || revision <= row.revision) return row;
  return {
    ...row,
    revision,
    firstDispositionedAt:
      row.firstDispositionedAt ?? (fact.type === 'ComplaintDispositioned' ? fact.at : undefined),
    firstResponseAt: row.firstResponseAt ?? (fact.type === 'ResponseGiven' ? fact.at : undefined),
    standings: standingAfter(row, fact),
  };
};
