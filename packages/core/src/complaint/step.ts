import { map, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { isClockFact, type ClockFact } from './clock/clock-fact.js';
import { endDeadline } from './clock/end-deadline.js';
import type { Command } from './command.js';
import { termsOf, type Context, type PolicyTerms } from './context.js';
import { decide } from './decide.js';
import type { ComplaintEvent, Fact } from './event.js';
import { evolve } from './evolve.js';
import { stateAt } from './observed.js';
import type { Rejection } from './rejection.js';
import { schedule } from './clock/schedule.js';
import { runningDeadline, type Complaint, type State } from './state.js';

/** What an accepted command leads to: its events, none where there is nothing to do, and the state after them. */
export interface Step {
  readonly events: ReadonlyArray<ComplaintEvent>;
  readonly state: State;
}

/** The complaint that a fact has changed: it may be the one before an observation. */
const changedBy = (state: State, fact: Fact): State =>
  fact.type === 'StandingObserved' ? state : stateAt(state, fact.at);

/** Deadlines of the time before an observation that would run on behind it, where nobody can follow them. */
const notFollowed = (
  terms: PolicyTerms,
  changed: Complaint,
  clocks: ReadonlyArray<ClockFact>,
): ReadonlyArray<ClockFact> =>
  clocks.flatMap((set) => {
    const running = set.type === 'DeadlineSet' ? runningDeadline(changed, set.clock) : undefined;
    return running?.id === set.deadline ? endDeadline(terms, running, set.at, 'observed') : [];
  });

/** An event and the clock facts that it causes. */
const withClocks = (context: Context, before: State, event: ComplaintEvent): Step => {
  const state = evolve(before, event);
  if (isClockFact(event)) return { events: [event], state };
  const changed = changedBy(state, event);
  const terms = isNone(changed) ? undefined : termsOf(context, changed.value.policy);
  if (isNone(changed) || terms === undefined) return { events: [event], state };
  const clocks = schedule(terms, changed.value, event);
  const after = clocks.reduce(evolve, state);
  if (changed === state) return { events: [event, ...clocks], state: after };
  const then = changedBy(after, event);
  const hidden = isNone(then) ? [] : notFollowed(terms, then.value, clocks);
  return { events: [event, ...clocks, ...hidden], state: hidden.reduce(evolve, after) };
};

/**
 * Applies one command to a complaint: `decide`, then for each fact `evolve` and `schedule`. It reads no clock and
 * writes nothing; `handle` also loads and stores. A refusal is a `Rejection`.
 * @example
 * import { initial, standardContext, step } from '@pengaduan/core';
 * import { receive } from '@pengaduan/core/testing';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const done = step(standardContext(), initial, receive('2025-02-03T08:00'));
 * if (isRight(done)) console.log(done.right.events.map(({ type }) => type)); // [ 'ComplaintReceived', 'DeadlineSet' ]
 */
export const step = (context: Context, state: State, command: Command): Either<Rejection, Step> =>
  pipe(
    decide(context, state, command),
    map((events) =>
      events.reduce<Step>(
        (done, event) => {
          const next = withClocks(context, done.state, event);
          return { events: [...done.events, ...next.events], state: next.state };
        },
        { events: [], state },
      ),
    ),
  );
