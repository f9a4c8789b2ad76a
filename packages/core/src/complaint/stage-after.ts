import type { Fact } from './event.js';
import type { Stage } from './stage.js';
import { stageOfStanding } from './standing.js';

/**
 * The stage of a report after a fact; undefined before the reception. The complaint itself and every read model use
 * this function, so that they cannot differ; facts are given in the order of their time. A fact that needs a class or an agency which the stage does not have
 * leaves it as it is.
 * @example
 * import { stageAfter, stageOf } from '@pengaduan/core';
 * const before = stageOf('Verified', { classification: 'aspiration', agency: undefined });
 * const sent = { at: Date.parse('2025-02-03T09:01:00+07:00'), agency: 'dlh' };
 * const after = stageAfter(before, { ...sent, type: 'ComplaintDispositioned', by: 'coordinator' });
 * console.log(after); // { name: 'Dispositioned', classification: 'aspiration', agency: 'dlh' }
 */
export const stageAfter = (stage: Stage | undefined, fact: Fact): Stage | undefined => {
  if (fact.type === 'ComplaintReceived') return stage ?? { name: 'Received' };
  if (fact.type === 'StandingObserved') return stageOfStanding(fact);
  if (stage === undefined) return undefined;
  switch (fact.type) {
    case 'SupportingDataRequested':
      return { name: 'Pending' };
    case 'SupportingDataProvided':
    case 'ComplaintReadmitted':
      return { name: 'Received' };
    case 'ComplaintVerified':
      return { name: 'Verified', classification: fact.classification };
    case 'ComplaintReturned':
      return { name: 'Returned' };
    case 'ComplaintArchived':
      return { name: 'Archived' };
    case 'ComplaintDispositioned':
      if (stage.name === 'Verified') {
        return { name: 'Dispositioned', classification: stage.classification, agency: fact.agency };
      }
      return 'agency' in stage ? { ...stage, agency: fact.agency } : stage;
    case 'DispositionDeclined':
      return stage.name === 'Dispositioned'
        ? { name: 'Verified', classification: stage.classification }
        : stage;
    case 'ResponseGiven':
      return stage.name === 'Dispositioned' ? { ...stage, name: 'InProcess' } : stage;
    case 'ComplaintReclassified':
      return 'classification' in stage ? { ...stage, classification: fact.classification } : stage;
    case 'ComplaintClosed':
      return stage.name === 'InProcess' ? { ...stage, name: 'Closed', rating: undefined } : stage;
    case 'ComplaintReopened':
      return stage.name === 'Closed'
        ? { name: 'InProcess', classification: stage.classification, agency: stage.agency }
        : { name: 'Received' };
    case 'ComplaintRated':
      return stage.name === 'Closed' ? { ...stage, rating: fact.rating } : stage;
    case 'LiaisonInformed':
    case 'ReporterReplied':
    case 'ForwardedToOmbudsman':
    case 'OmbudsmanEligibilityReached':
      return stage;
  }
};
