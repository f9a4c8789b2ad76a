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
 * Which triggers a fact is: a policy names them where a clock starts, stops or is cancelled. `after` is the complaint
 * after the fact. Empty for facts that no clock depends on.
 * @example
 * import { standardContext, triggersOf } from '@pengaduan/core';
 * import { at, live } from '@pengaduan/core/testing';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const after = live(standardContext(), at.InProcess);
 * if (isSome(after)) {
 *   const triggers = triggersOf({ type: 'ReporterReplied', at: 1738803600000, by: 'reporter' }, after.value);
 *   console.log(triggers); // [ 'reporterReplied' ]
 * }
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
    case 'StandingObserved':
      return [];
  }
};
