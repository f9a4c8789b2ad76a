import { none, some } from 'fp-ts/lib/Option.js';
import { isClockFact } from './clock-fact.js';
import type { Deadlines } from './deadline.js';
import type { ComplaintEvent, ComplaintReceived, Fact } from './event.js';
import { evolveClock } from './evolve-clock.js';
import type { Stage } from './stage.js';
import type { Complaint, OmbudsmanMark, State } from './state.js';

const received = (fact: ComplaintReceived): Complaint => ({
  policy: fact.policy,
  source: fact.source,
  receivedAt: fact.at,
  lastAt: fact.at,
  stage: { name: 'Received' },
  ombudsman: 'none',
  deadlines: {},
});

/** The stage after a fact. One that needs what another stage holds (a class, an agency) leaves this one as it is. */
const stageAfter = (stage: Stage, fact: Fact): Stage => {
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
        const { classification } = stage;
        return { name: 'Dispositioned', classification, agency: fact.agency, dispositions: 1 };
      }
      return stage.name === 'Dispositioned' || stage.name === 'InProcess'
        ? { ...stage, agency: fact.agency, dispositions: stage.dispositions + 1 }
        : stage;
    case 'ResponseGiven':
      if (stage.name === 'Dispositioned') return { ...stage, name: 'InProcess', responses: 1 };
      return stage.name === 'InProcess' ? { ...stage, responses: stage.responses + 1 } : stage;
    case 'ComplaintReclassified':
      return stage.name === 'Verified' || stage.name === 'Dispositioned' || stage.name === 'InProcess'
        ? { ...stage, classification: fact.classification }
        : stage;
    case 'ComplaintClosed':
      return stage.name === 'InProcess' ? { ...stage, name: 'Closed', rating: undefined } : stage;
    case 'ComplaintReopened': {
      if (stage.name !== 'Closed') return { name: 'Received' };
      const { classification, agency, dispositions, responses } = stage;
      return { name: 'InProcess', classification, agency, dispositions, responses };
    }
    case 'ComplaintRated':
      return stage.name === 'Closed' ? { ...stage, rating: fact.rating } : stage;
    case 'ComplaintReceived':
    case 'LiaisonInformed':
    case 'ReporterReplied':
    case 'ForwardedToOmbudsman':
    case 'OmbudsmanEligibilityReached':
      return stage;
  }
};

const markAfter = (mark: OmbudsmanMark, fact: Fact): OmbudsmanMark => {
  if (fact.type === 'ForwardedToOmbudsman' || mark === 'forwarded') return 'forwarded';
  return fact.type === 'OmbudsmanEligibilityReached' ? 'eligible' : mark;
};

/**
 * The wait for the reporter is over once the reporter answers or the report is reopened, also one that the runner had
 * noted or acted on: it closes nothing a second time.
 */
const deadlinesAfter = (deadlines: Deadlines, fact: Fact): Deadlines => {
  const { feedback } = deadlines;
  const over = fact.type === 'ReporterReplied' || fact.type === 'ComplaintReopened';
  return over && feedback !== undefined
    ? { ...deadlines, feedback: { ...feedback, waits: false } }
    : deadlines;
};

/** The state after an event. Pure, total, and knows no metadata. */
export const evolve = (state: State, event: ComplaintEvent): State => {
  if (state._tag === 'None') return event.type === 'ComplaintReceived' ? some(received(event)) : none;
  const complaint = state.value;
  if (isClockFact(event)) {
    return some({ ...complaint, deadlines: evolveClock(complaint.deadlines, event) });
  }
  return some({
    ...complaint,
    lastAt: event.at,
    stage: stageAfter(complaint.stage, event),
    ombudsman: markAfter(complaint.ombudsman, event),
    deadlines: deadlinesAfter(complaint.deadlines, event),
  });
};
