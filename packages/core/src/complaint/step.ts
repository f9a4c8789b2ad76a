import { map, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { isClockFact } from './clock/clock-fact.js';
import type { Command } from './command.js';
import { termsOf, type Context } from './context.js';
import { decide } from './decide.js';
import type { ComplaintEvent } from './event.js';
import { evolve } from './evolve.js';
import type { Rejection } from './rejection.js';
import { schedule } from './clock/schedule.js';
import type { State } from './state.js';

/** What an accepted command leads to: its events, none where there is nothing to do, and the state after them. */
export interface Step {
  readonly events: ReadonlyArray<ComplaintEvent>;
  readonly state: State;
}

/** An event and the clock facts that it causes. */
const withClocks = (context: Context, before: State, event: ComplaintEvent): Step => {
  const state = evolve(before, event);
  if (isNone(state) || isClockFact(event)) return { events: [event], state };
  const terms = termsOf(context, state.value.policy);
  if (terms === undefined) return { events: [event], state };
  const clocks = schedule(terms, state.value, event);
  return { events: [event, ...clocks], state: clocks.reduce(evolve, state) };
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
