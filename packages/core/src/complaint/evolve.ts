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

/** The count begins again where the report comes in again; a decline or a request for data does not change it. */
const dispositionsAfter = (before: Complaint, fact: Fact): number => {
  if (fact.type === 'ComplaintDispositioned') return before.dispositions + 1;
  const isAnew =
    fact.type === 'ComplaintReadmitted' ||
    (fact.type === 'ComplaintReopened' && before.stage.name === 'Archived');
  return isAnew ? 0 : before.dispositions;
};

/**
 * The state after an event. Events before the reception change nothing. The state of a complaint is
 * `events.reduce(evolve, initial)`.
 * @example
 * import { evolve, initial, standardContext, step } from '@pengaduan/core';
 * import { receive } from '@pengaduan/core/testing';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const done = step(standardContext(), initial, receive('2025-02-03T08:00'));
 * const state = isRight(done) ? done.right.events.reduce(evolve, initial) : initial;
 * if (isSome(state)) console.log(state.value.stage); // { name: 'Received' }
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
