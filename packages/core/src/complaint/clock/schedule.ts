import { clockNames, type ClockName } from '../../value/clock-name.js';
import { isReached } from '../../value/due.js';
import type { PolicyTerms } from '../context.js';
import type { Fact, StandingObserved } from '../event.js';
import { confirms } from '../observed.js';
import type { ClockRule } from '../policy.js';
import { hasEnded } from '../stage.js';
import type { Complaint } from '../state.js';
import type { ClockFact } from './clock-fact.js';
import { isRunning, type Deadline } from './deadline.js';
import { endDeadline, type EndCause } from './end-deadline.js';
import { evolveClock } from './evolve-clock.js';
import { moveByClass } from './move-by-class.js';
import { startDeadline } from './start-deadline.js';
import type { ClockTrigger } from './trigger.js';
import { triggersOf } from './triggers-of.js';

/** What decides how a fact changes a clock. */
interface ClockInput {
  readonly terms: PolicyTerms;
  /** The complaint after the fact. */
  readonly complaint: Complaint;
  readonly fact: Fact;
  readonly triggers: ReadonlyArray<ClockTrigger>;
}

const isAny = (triggers: ReadonlyArray<ClockTrigger>, of: ReadonlyArray<ClockTrigger> = []): boolean =>
  of.some((trigger) => triggers.includes(trigger));

/** The reporter's data starts a clock afresh only where the policy says `restart`. */
const startsAfresh = (rule: ClockRule, triggers: ReadonlyArray<ClockTrigger>): boolean =>
  isAny(triggers, rule.start) && (rule.pending === 'restart' || !triggers.includes('dataProvided'));

/** What the fact does to a deadline that runs; undefined where it goes on. */
const endCauseOf = (
  { complaint, fact, triggers }: ClockInput,
  rule: ClockRule,
  running: Deadline,
): EndCause | undefined => {
  if ('actsOn' in fact && fact.actsOn.deadline === running.id) return 'acted';
  if (isAny(triggers, rule.stop)) return 'stopped';
  if (hasEnded(complaint.stage)) return 'ended';
  if (isAny(triggers, rule.cancel)) return 'byPolicy';
  if (triggers.includes('dataRequested') && rule.pending === 'restart') return 'restarted';
  // Where the due has passed there is nothing left to pause.
  if (triggers.includes('dataRequested') && rule.pending === 'pause' && !isReached(running.due, fact.at)) {
    return 'paused';
  }
  return startsAfresh(rule, triggers) ? 'restarted' : undefined;
};

const onClock = (input: ClockInput, clock: ClockName, rule: ClockRule): ReadonlyArray<ClockFact> => {
  const { terms, complaint, fact, triggers } = input;
  const latest = complaint.deadlines[clock];
  const running = latest !== undefined && isRunning(latest) ? latest : undefined;
  const cause = running && endCauseOf(input, rule, running);
  if (running !== undefined && cause === undefined) return moveByClass(terms, complaint, rule, running, fact);

  const ended = running && cause ? endDeadline(terms, running, fact.at, cause) : [];
  const resumes =
    triggers.includes('dataProvided') && latest?.end?.type === 'cancelled' && latest.end.cause === 'paused';
  const starts = !hasEnded(complaint.stage) && (resumes || isAny(triggers, rule.start));
  const set = starts
    ? startDeadline(terms, complaint, clock, rule, fact, resumes ? latest : undefined)
    : undefined;
  if (set === undefined) return ended;
  // Intake alone starts and stops on one fact: it runs from submission to reception.
  const fresh =
    triggers.includes('submitted') && isAny(triggers, rule.stop) ? evolveClock({}, set)[clock] : undefined;
  return [...ended, set, ...(fresh ? endDeadline(terms, fresh, fact.at, 'stopped') : [])];
};

/** An observation starts no clock, and ends those that run, unless it finds the report where the facts had left it. */
const whatIsNotFollowed = (
  terms: PolicyTerms,
  after: Complaint,
  fact: StandingObserved,
): ReadonlyArray<ClockFact> =>
  after.observed !== undefined && confirms(fact, after.observed.before)
    ? []
    : Object.values(after.deadlines)
        .filter(isRunning)
        .flatMap((deadline) => endDeadline(terms, deadline, fact.at, 'observed'));

/**
 * Which clocks a fact starts, moves and ends, by the policy of `terms`. `after` is the complaint after the fact. A
 * fact is judged by its own instant: what a runner has noted before changes nothing (ADR 20). `step` calls this for
 * each fact.
 * @example
 * import { decide, evolve, initial, isClockFact, schedule, standardContext } from '@pengaduan/core';
 * import { receive } from '@pengaduan/core/testing';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const context = standardContext();
 * const decided = decide(context, initial, receive('2025-02-03T08:00'));
 * const [fact] = isRight(decided) ? decided.right : [];
 * const after = fact ? evolve(initial, fact) : initial;
 * const facts = fact && !isClockFact(fact) && isSome(after) && schedule(context.defaultTerms, after.value, fact);
 * console.log(facts && facts.map(({ type, clock }) => `${type} ${clock}`)); // [ 'DeadlineSet verification' ]
 */
export const schedule = (terms: PolicyTerms, after: Complaint, fact: Fact): ReadonlyArray<ClockFact> => {
  if (fact.type === 'StandingObserved') return whatIsNotFollowed(terms, after, fact);
  const input = { terms, complaint: after, fact, triggers: triggersOf(fact, after) };
  return clockNames.flatMap((clock) => {
    const rule = terms.policy.clocks[clock];
    return rule === undefined ? [] : onClock(input, clock, rule);
  });
};
