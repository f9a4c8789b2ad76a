import type { Fact } from './event.js';
import type { Moment } from './moment.js';
import type { Complaint } from './state.js';

const dispositions = (after: Complaint): ReadonlyArray<Moment> => {
  if (after.stage.name !== 'Dispositioned') return ['disposition'];
  return after.stage.dispositions === 1
    ? ['firstDisposition', 'dispositionBeforeResponse', 'disposition']
    : ['dispositionBeforeResponse', 'disposition'];
};

/** Which moments a fact is, seen from the state after it. */
export const momentsOf = (fact: Fact, after: Complaint): ReadonlyArray<Moment> => {
  switch (fact.type) {
    case 'ComplaintReceived':
      return fact.submittedAt === undefined ? ['received'] : ['submitted', 'received'];
    case 'SupportingDataRequested':
      return ['dataRequested'];
    case 'SupportingDataProvided':
      return ['dataProvided'];
    case 'ComplaintVerified':
      return ['verified'];
    case 'ComplaintReturned':
      return ['returned'];
    case 'ComplaintReadmitted':
      return ['readmitted'];
    case 'ComplaintArchived':
      return ['archived'];
    case 'ComplaintDispositioned':
      return dispositions(after);
    case 'LiaisonInformed':
      return ['liaisonInformed'];
    case 'ResponseGiven':
      return fact.kind === 'substantive' ? ['response', 'substantiveResponse'] : ['response'];
    case 'ReporterReplied':
      // Before any response there is nothing to reply to: the clock towards closing needs a follow-up first.
      return after.stage.name === 'InProcess' ? ['reporterReplied'] : [];
    case 'ComplaintClosed':
      return ['closed'];
    case 'ComplaintReopened':
      return after.stage.name === 'InProcess' ? ['reopenedFromClosed'] : ['reopenedFromArchive'];
    case 'ForwardedToOmbudsman':
      return ['forwarded'];
    case 'OmbudsmanEligibilityReached':
      return ['eligible'];
    case 'ComplaintReclassified':
    case 'ComplaintRated':
      return [];
  }
};
