import type { Fact } from '../event.js';
import type { Complaint } from '../state.js';
import type { ClockTrigger } from './trigger.js';

const dispositionTriggers = ({ stage, dispositions }: Complaint): ReadonlyArray<ClockTrigger> => {
  if (stage.name !== 'Dispositioned') return ['disposition'];
  return dispositions > 1
    ? ['dispositionBeforeResponse', 'disposition']
    : ['firstDisposition', 'dispositionBeforeResponse', 'disposition'];
};

/**
 * Which triggers a fact is, seen from the complaint after it: what a policy's clocks start, stop and cancel by.
 *
 * @example
 * triggersOf({ type: 'ResponseGiven', at, by: 'liaison', kind: 'initial', agency: 'dlh' }, complaint); // ['response']
 */
export const triggersOf = (fact: Fact, after: Complaint): ReadonlyArray<ClockTrigger> => {
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
      return dispositionTriggers(after);
    case 'DispositionDeclined':
      return ['declined'];
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
      return [after.stage.name === 'InProcess' ? 'reopenedFromClosed' : 'reopenedFromArchive'];
    case 'ForwardedToOmbudsman':
      return ['forwarded'];
    case 'OmbudsmanEligibilityReached':
      return ['eligible'];
    case 'ComplaintReclassified':
    case 'ComplaintRated':
      return [];
  }
};
