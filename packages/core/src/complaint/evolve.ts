import { isNone, none, some } from 'fp-ts/lib/Option.js';
import { isClockFact, type ClockFact } from './clock/clock-fact.js';
import { evolveClock } from './clock/evolve-clock.js';
import type { ComplaintEvent, ComplaintReceived, Fact } from './event.js';
import { observedBy } from './observed.js';
import { stageAfter } from './stage-after.js';
import type { Complaint, OmbudsmanMark, State } from './state.js';
import type { Instant } from '../value/instant.js';

const received = (fact: ComplaintReceived, runs: Complaint['runs']): Complaint => ({
  policy: fact.policy,
  source: fact.source,
  receivedAt: fact.at,
  lastAt: fact.at,
  stage: { name: 'Received' },
  dispositions: 0,
  ombudsman: 'none',
  deadlines: {},
  runs,
  observed: undefined,
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

const factAfter = (state: State, fact: Fact, runs: Complaint['runs'] = {}): State => {
  if (fact.type === 'StandingObserved') return observedBy(state, fact);
  if (isNone(state)) return fact.type === 'ComplaintReceived' ? some(received(fact, runs)) : none;
  const complaint = state.value;
  const { observed } = complaint;
  const ombudsman = markAfter(complaint.ombudsman, fact);
  if (observed !== undefined && fact.at <= observed.at) {
    const receivedAt = fact.type === 'ComplaintReceived' ? fact.at : complaint.receivedAt;
    const before = factAfter(observed.before, fact, complaint.runs);
    return some({ ...complaint, receivedAt, ombudsman, observed: { ...observed, before } });
  }
  return some({
    ...complaint,
    lastAt: fact.at,
    stage: stageAfter(complaint.stage, fact) ?? complaint.stage,
    dispositions: dispositionsAfter(complaint, fact),
    ombudsman,
    observed: observed && {
      ...observed,
      hasListedClass: observed.hasListedClass && !('classification' in fact),
    },
  });
};

/** Whether a clock fact is about the time after the last observation, up to `until`. */
const isOwn = (fact: ClockFact, { observed }: Complaint, until: Instant): boolean => {
  if (fact.type === 'DeadlineSet')
    return fact.at <= until && (observed === undefined || fact.at > observed.at);
  // What nobody could follow from the observation on goes on in the time before it.
  const isHidden = fact.type === 'DeadlineCancelled' && fact.cause === 'observed';
  return !isHidden || (observed !== undefined && fact.at <= observed.at);
};

const clockAfter = (state: State, fact: ClockFact, until = Infinity): State => {
  if (isNone(state)) return none;
  const complaint = state.value;
  const { runs, observed } = complaint;
  return some({
    ...complaint,
    deadlines: isOwn(fact, complaint, until) ? evolveClock(complaint.deadlines, fact) : complaint.deadlines,
    runs: fact.type === 'DeadlineSet' ? { ...runs, [fact.clock]: (runs[fact.clock] ?? 0) + 1 } : runs,
    observed: observed && { ...observed, before: clockAfter(observed.before, fact, observed.at) },
  });
};

/**
 * The state after an event. Events before the reception change nothing. The state of a complaint is
 * `events.reduce(evolve, initial)`. A fact of a time until the last observation changes what the facts before it tell.
 * @example
 * import { evolve, initial, standardContext, step } from '@pengaduan/core';
 * import { receive } from '@pengaduan/core/testing';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const done = step(standardContext(), initial, receive('2025-02-03T08:00'));
 * const state = isRight(done) ? done.right.events.reduce(evolve, initial) : initial;
 * if (isSome(state)) console.log(state.value.stage); // { name: 'Received' }
 */
export const evolve = (state: State, event: ComplaintEvent): State =>
  isClockFact(event) ? clockAfter(state, event) : factAfter(state, event);
