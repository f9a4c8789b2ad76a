import { isNone, none, some } from 'fp-ts/lib/Option.js';
import { isClockFact } from './clock/clock-fact.js';
import { evolveClock } from './clock/evolve-clock.js';
import type { ComplaintEvent, ComplaintReceived, Fact } from './event.js';
import { stageAfter } from './stage-after.js';
import type { Complaint, OmbudsmanMark, State } from './state.js';

const received = (fact: ComplaintReceived): Complaint => ({
  policy: fact.policy,
  source: fact.source,
  receivedAt: fact.at,
  lastAt: fact.at,
  stage: { name: 'Received' },
  dispositions: 0,
  ombudsman: 'none',
  deadlines: {},
});

const markAfter = (mark: OmbudsmanMark, fact: Fact): OmbudsmanMark => {
  if (fact.type === 'ForwardedToOmbudsman' || mark === 'forwarded') return 'forwarded';
  return fact.type === 'OmbudsmanEligibilityReached' ? 'eligible' : mark;
};

/** A report that comes in anew has its first disposition before it; a decline or a request for data changes nothing. */
const dispositionsAfter = (before: Complaint, fact: Fact): number => {
  if (fact.type === 'ComplaintDispositioned') return before.dispositions + 1;
  const isAnew =
    fact.type === 'ComplaintReadmitted' ||
    (fact.type === 'ComplaintReopened' && before.stage.name === 'Archived');
  return isAnew ? 0 : before.dispositions;
};

/**
 * The state after an event. Pure, total, and knows no metadata.
 *
 * @example events.reduce(evolve, initial)
 */
export const evolve = (state: State, event: ComplaintEvent): State => {
  if (isNone(state)) return event.type === 'ComplaintReceived' ? some(received(event)) : none;
  const complaint = state.value;
  if (isClockFact(event)) {
    return some({ ...complaint, deadlines: evolveClock(complaint.deadlines, event) });
  }
  return some({
    ...complaint,
    lastAt: event.at,
    stage: stageAfter(complaint.stage, event) ?? complaint.stage,
    dispositions: dispositionsAfter(complaint, event),
    ombudsman: markAfter(complaint.ombudsman, event),
  });
};
