import { deepStrictEqual, fail } from 'node:assert';
import { isSome } from 'fp-ts/lib/Option.js';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import { formatDay } from '@pengaduan/calendar';
import type { Command } from '../complaint/command.js';
import { contextOf } from '../complaint/context-of.js';
import type { Context } from '../complaint/context.js';
import type { Policy } from '../complaint/policy.js';
import type { Rejection } from '../complaint/rejection.js';
import { initial, type State } from '../complaint/state.js';
import type { StageName } from '../complaint/stage.js';
import { step } from '../complaint/step.js';
import { bangkalan } from '../policies/bangkalan.js';
import { nasional } from '../policies/nasional.js';
import type { ClockName } from '../value/clock-name.js';
import { onlyNamed, seenAs, textOf, type ExpectedEvent } from './expected-event.js';

type PartOf<R> = R extends Rejection ? Pick<R, 'type' & keyof R> & Partial<R> : never;
/** An expected rejection: its type and those of its fields that matter to the test. */
export type ExpectedRejection = PartOf<Rejection>;

/** What a command must lead to. Each function throws an `AssertionError` that shows the difference where it did not. */
export interface Outcome {
  /** Accepted with exactly these events, in this order. */
  readonly then: (...expected: ReadonlyArray<ExpectedEvent>) => void;
  /** Accepted, and nothing happened. */
  readonly nothing: () => void;
  /** Refused with this rejection; fields that are not named may have any value. */
  readonly rejects: (expected: ExpectedRejection) => void;
}

/** A complaint after the commands that it was given. */
export interface Given {
  readonly state: State;
  readonly stage: StageName | undefined;
  /** The clocks that run, in the order in which each was first started. */
  readonly running: ReadonlyArray<ClockName>;
  /**
   * The due day of a clock's latest deadline, YYYY-MM-DD; undefined where there is none, or its year is not decreed.
   */
  readonly dueDay: (clock: ClockName) => string | undefined;
  readonly when: (command: Command) => Outcome;
}

const outcome = (context: Context, state: State, command: Command): Outcome => {
  const done = step(context, state, command);
  const events = (expected: ReadonlyArray<ExpectedEvent>): unknown =>
    isLeft(done)
      ? { refused: done.left }
      : done.right.events.map((event, index) => seenAs(event, expected[index]));
  return {
    then: (...expected) => {
      deepStrictEqual(events(expected), expected);
    },
    nothing: () => {
      deepStrictEqual(events([]), []);
    },
    rejects: (expected) => {
      const refused = isLeft(done) ? onlyNamed(done.left, expected) : done.right.events.map(textOf);
      deepStrictEqual(refused, expected);
    },
  };
};

/**
 * The context of some policies, the first of which is the default. It throws where `contextOf` gives an error.
 * @example
 * import { nasional } from '@pengaduan/core';
 * import { contextUnder } from '@pengaduan/core/testing';
 * console.log(contextUnder(nasional).defaultTerms.policy.id); // nasional
 */
export const contextUnder = (first: Policy, ...others: ReadonlyArray<Policy>): Context => {
  const context = contextOf(first, ...others);
  return isRight(context) ? context.right : fail(JSON.stringify(context.left));
};

/**
 * The state after some commands, given in order. It throws where one of them is refused.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { at, live } from '@pengaduan/core/testing';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const state = live(standardContext(), at.Closed);
 * if (isSome(state)) console.log(state.value.stage.name); // Closed
 */
export const live = (context: Context, commands: ReadonlyArray<Command>): State =>
  commands.reduce<State>((state, command) => {
    const done = step(context, state, command);
    return isRight(done)
      ? done.right.state
      : fail(`given ${command.id}: refused, ${JSON.stringify(done.left)}`);
  }, initial);

/**
 * `given` under policies of your own, the first of which is the default.
 * @example
 * import { bangkalan } from '@pengaduan/core';
 * import { receive, under } from '@pengaduan/core/testing';
 * const received = under({ ...bangkalan, week: 6 })(receive('2025-02-06T08:00'));
 * console.log(received.dueDay('verification')); // 2025-02-10
 */
export const under = (...policies: readonly [Policy, ...ReadonlyArray<Policy>]) => {
  const context = contextUnder(...policies);
  return (...commands: ReadonlyArray<Command>): Given => {
    const state = live(context, commands);
    const complaint = isSome(state) ? state.value : undefined;
    return {
      state,
      stage: complaint?.stage.name,
      running: Object.values(complaint?.deadlines ?? {}).flatMap(({ end, clock }) =>
        end === undefined ? [clock] : [],
      ),
      dueDay: (clock) => {
        const due = complaint?.deadlines[clock]?.due;
        return due?.type === 'Known' ? formatDay(due.day) : undefined;
      },
      when: (command) => outcome(context, state, command),
    };
  };
};

/**
 * A complaint after some commands, under `bangkalan`, or under `nasional` where its reception says so. It throws
 * where one of the commands is refused.
 * @example
 * import { given, receive, requestData } from '@pengaduan/core/testing';
 * const received = given(receive('2025-02-03T08:00'));
 * received.when(requestData('2025-02-04T08:00')).then(
 *   'SupportingDataRequested', 'DeadlineCancelled verification', 'DeadlineSet data',
 * );
 * console.log(received.dueDay('verification')); // 2025-02-06
 */
export const given = under(bangkalan, nasional);
