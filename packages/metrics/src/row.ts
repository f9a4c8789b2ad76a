import type { Fact, Instant, StageName } from '@pengaduan/core';

/** One complaint as the metrics see it: when it reached which stage. Enough for every question of the evaluation. */
export interface Row {
  readonly complaint: string;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly channel: string;
  readonly agency: string | undefined;
  readonly firstDispositionedAt: Instant | undefined;
  readonly firstResponseAt: Instant | undefined;
  readonly changes: ReadonlyArray<{ readonly at: Instant; readonly stage: StageName }>;
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
      return row.firstResponseAt === undefined ? 'Dispositioned' : 'InProcess';
    case 'ResponseGiven':
      return 'InProcess';
    case 'ComplaintClosed':
      return 'Closed';
    case 'ComplaintReopened':
      return row.changes.at(-1)?.stage === 'Closed' ? 'InProcess' : 'Received';
    case 'LiaisonInformed':
    case 'ReporterReplied':
    case 'ComplaintReclassified':
    case 'ComplaintRated':
    case 'ForwardedToOmbudsman':
    case 'OmbudsmanEligibilityReached':
      return undefined;
  }
};

const begin = (complaint: string, fact: Extract<Fact, { type: 'ComplaintReceived' }>): Row => ({
  complaint,
  receivedAt: fact.at,
  category: fact.category,
  channel: fact.channel,
  agency: undefined,
  firstDispositionedAt: undefined,
  firstResponseAt: undefined,
  changes: [],
});

/** The row after a fact; facts before the reception leave nothing. */
export const evolveRow = (held: Row | undefined, complaint: string, fact: Fact): Row | undefined => {
  const row = held ?? (fact.type === 'ComplaintReceived' ? begin(complaint, fact) : undefined);
  if (row === undefined) return undefined;
  const stage = stageAfter(row, fact);
  return {
    ...row,
    agency: fact.type === 'ComplaintDispositioned' ? fact.agency : row.agency,
    firstDispositionedAt:
      row.firstDispositionedAt ?? (fact.type === 'ComplaintDispositioned' ? fact.at : undefined),
    firstResponseAt: row.firstResponseAt ?? (fact.type === 'ResponseGiven' ? fact.at : undefined),
    changes: stage === undefined ? row.changes : [...row.changes, { at: fact.at, stage }],
  };
};
