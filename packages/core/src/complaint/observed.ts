import { isNone, isSome, some } from 'fp-ts/lib/Option.js';
import type { Classification } from '../value/classification.js';
import type { Instant } from '../value/instant.js';
import type { StandingObserved } from './event.js';
import { agencyOf, classificationOf, type Stage } from './stage.js';
import { stageOfStanding } from './standing.js';
import type { Complaint, State } from './state.js';

// An observation counts after all that happened at its moment. What a command or a fact of that moment or an earlier one
// finds is the complaint as the facts before the observation tell it, as if nobody had observed anything.

const isUntil = ({ observed }: Complaint, at: Instant): boolean =>
  observed !== undefined && at <= observed.at;

/** The complaint as it was told of before it was observed, for a moment until then; as it is for a later one. */
export const stateAt = (state: State, at: Instant): State =>
  isSome(state) && state.value.observed !== undefined && isUntil(state.value, at)
    ? stateAt(state.value.observed.before, at)
    : state;

/** Whether two stages say the same, where a class that is not known contradicts none. */
const agree = (told: Stage, seen: Stage): boolean => {
  const [one, other] = [classificationOf(told), classificationOf(seen)];
  const isSameClass = one === undefined || other === undefined || one === other;
  return told.name === seen.name && agencyOf(told) === agencyOf(seen) && isSameClass;
};

/** Whether an observation finds the report where the facts until then left it: it tells nothing new. */
export const confirms = (fact: StandingObserved, before: State): boolean =>
  isSome(before) && agree(before.value.stage, stageOfStanding(fact));

/** The class by the facts alone: what an earlier list told may not be so any more. */
const factualClassOf = (state: State): Classification | undefined => {
  if (isNone(state)) return undefined;
  const { observed } = state.value;
  return observed?.hasListedClass === true ? factualClassOf(observed.before) : knownClassOf(state.value);
};

/**
 * The class of a complaint: where an observation did not tell it, the one that the facts before it told. Undefined where
 * it has none, and where it is not known.
 * @example
 * import { knownClassOf, standardContext } from '@pengaduan/core';
 * import { at, live, observe } from '@pengaduan/core/testing';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const state = live(standardContext(), [...at.Verified, observe('2025-03-10T08:00', 'InProcess')]);
 * if (isSome(state)) console.log(knownClassOf(state.value)); // non_supervisory
 */
export const knownClassOf = ({ stage, observed }: Complaint): Classification | undefined => {
  const own = classificationOf(stage);
  const isUnknown = own === undefined && 'classification' in stage && observed !== undefined;
  return isUnknown ? factualClassOf(observed.before) : own;
};

/** The complaint as an observation found it. No clock starts, and no later disposition is taken for its first. */
export const observedBy = (state: State, fact: StandingObserved): State => {
  const before = isSome(state) ? state.value : undefined;
  const dispositions = before?.dispositions ?? 0;
  const stage = stageOfStanding(fact);
  return some({
    policy: before?.policy ?? fact.policy,
    source: before?.source ?? fact.source,
    receivedAt: before?.receivedAt ?? fact.receivedAt,
    lastAt: fact.at,
    stage,
    dispositions: confirms(fact, state) ? dispositions : Math.max(1, dispositions),
    ombudsman: before?.ombudsman ?? 'none',
    deadlines: before?.deadlines ?? {},
    runs: before?.runs ?? {},
    observed: {
      at: fact.at,
      before: state,
      hasListedClass: !('classification' in stage) || stage.classification !== undefined,
    },
  });
};
