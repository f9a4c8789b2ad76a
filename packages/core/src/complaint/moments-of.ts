import type { Fact } from './event.js';
import type { Moment } from './moment.js';

/** What the moments of a fact depend on besides the fact. */
export interface Progress {
  /** An agency had the complaint before. */
  readonly dispositioned: boolean;
  /** An agency has responded. */
  readonly answered: boolean;
}

const dispositions = ({ dispositioned, answered }: Progress): ReadonlyArray<Moment> => {
  if (answered) return ['disposition'];
  return dispositioned
    ? ['dispositionBeforeResponse', 'disposition']
    : ['firstDisposition', 'dispositionBeforeResponse', 'disposition'];
};

/** Which moments a fact is: what a policy's clocks start and stop by. */
export const momentsOf = (fact: Fact, progress: Progress): ReadonlyArray<Moment> => {
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
      return dispositions(progress);
    case 'LiaisonInformed':
      return ['liaisonInformed'];
    case 'ResponseGiven':
      return fact.kind === 'substantive' ? ['response', 'substantiveResponse'] : ['response'];
    case 'ReporterReplied':
      // Before any response there is nothing to reply to: the clock towards closing needs a follow-up first.
      return progress.answered ? ['reporterReplied'] : [];
    case 'ComplaintClosed':
      return ['closed'];
    case 'ComplaintReopened':
      return [progress.answered ? 'reopenedFromClosed' : 'reopenedFromArchive'];
    case 'ForwardedToOmbudsman':
      return ['forwarded'];
    case 'OmbudsmanEligibilityReached':
      return ['eligible'];
    case 'ComplaintReclassified':
    case 'ComplaintRated':
      return [];
  }
};
