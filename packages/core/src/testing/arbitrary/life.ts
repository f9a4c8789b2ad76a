import fc from 'fast-check';
import { isNone } from 'fp-ts/lib/Option.js';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { Command } from '../../complaint/command.js';
import type { Context } from '../../complaint/context.js';
import type { ComplaintEvent } from '../../complaint/event.js';
import type { Rejection } from '../../complaint/rejection.js';
import { initial, type State } from '../../complaint/state.js';
import { step } from '../../complaint/step.js';
import { bangkalan } from '../../policies/bangkalan.js';
import { nasional } from '../../policies/nasional.js';
import { millisecondsOf, type Instant } from '../../value/instant.js';
import { actorIn } from '../actors.js';
import { textOf } from '../expected-event.js';
import { contextUnder } from '../given.js';
import { wib } from '../wib.js';
import { aChoice, bodyOf } from './choice.js';
import { aPolicy } from './policy.js';
import { aCommandIntent, commandFor, type CommandIntent } from './command-intent.js';

const { day } = millisecondsOf;

/** An accepted command of a life, with its events, and the state before and after it. */
export interface Lived {
  readonly before: State;
  readonly command: Command;
  readonly events: ReadonlyArray<ComplaintEvent>;
  readonly after: State;
}

/** A refused command of a life, with the state at which it was given. */
export interface Refused {
  readonly before: State;
  readonly command: Command;
  readonly rejection: Rejection;
}

/**
 * The life of one complaint under the default policy of a context: the commands in order, and the events of the
 * accepted ones. Printed by its policy and commands.
 */
export interface Life {
  readonly context: Context;
  readonly lived: ReadonlyArray<Lived>;
  readonly refused: ReadonlyArray<Refused>;
  /** All commands that were given, accepted or not, in order. */
  readonly asked: ReadonlyArray<Command>;
  readonly events: ReadonlyArray<ComplaintEvent>;
  readonly [fc.toStringMethod]: () => string;
}

const outcomeOf = (done: ReturnType<typeof step>): string =>
  isRight(done) ? done.right.events.map(textOf).join(', ') : `refused: ${done.left.type}`;

const liveOn = (
  context: Context,
  reception: Command,
  intents: ReadonlyArray<CommandIntent>,
  isAsked: (command: Command) => boolean,
): Life => {
  const lived: Array<Lived> = [];
  const refused: Array<Refused> = [];
  const asked: Array<Command> = [];
  const { policy } = context.defaultTerms;
  const lines = [JSON.stringify(policy)];
  let [state, now] = [initial, reception.at];
  const give = (unnamed: Command): void => {
    const command = { ...unnamed, id: `c${String(lines.length)}` };
    asked.push(command);
    const done = step(context, state, command);
    lines.push(`${JSON.stringify(command)} -> ${outcomeOf(done)}`);
    if (isLeft(done)) return void refused.push({ before: state, command, rejection: done.left });
    lived.push({ before: state, command, events: done.right.events, after: done.right.state });
    state = done.right.state;
    now = Math.max(now, command.at);
  };
  give(reception);
  for (const intent of intents) {
    if (isNone(state)) break;
    const command = commandFor(intent, state.value, policy, now);
    if (command !== undefined && isAsked(command)) give(command);
  }
  const events = lived.flatMap((one) => one.events);
  // A failing life is printed by its policy and commands, since its context holds a whole calendar.
  return { context, lived, refused, asked, events, [fc.toStringMethod]: () => lines.join('\n') };
};

/** One in ten before the first year of the calendar, once it was decreed: no due in working days is known there. */
const aMomentOfReception: fc.Arbitrary<Instant> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: wib('2020-01-02T00:00'), max: wib('2027-06-01T00:00') }) },
  { weight: 1, arbitrary: fc.integer({ min: wib('2019-09-01T00:00'), max: wib('2019-12-31T00:00') }) },
);

const aReception: fc.Arbitrary<Command> = fc
  .tuple(aChoice, aMomentOfReception, fc.option(fc.integer({ min: 0, max: 2 * day }), { nil: undefined }))
  .map(([choice, at, before]) => ({
    id: '',
    complaint: '1',
    at,
    by: actorIn('reporter', choice.agency),
    ...bodyOf('ReceiveComplaint', choice),
    ...(before === undefined ? {} : { submittedAt: at - before }),
  }));

/** The contexts of `bangkalan` and of `nasional`, and of random policies. */
const aContext: fc.Arbitrary<Context> = fc.oneof(
  fc.constant(contextUnder(bangkalan)),
  fc.constant(contextUnder(nasional)),
  aPolicy.map((policy) => contextUnder(policy)),
);

/**
 * Random lives under contexts of your own. Commands for which `isAsked` is false are left out; no command
 * unless it is given. A life has at most 41 commands.
 * @example
 * import { bangkalan } from '@pengaduan/core';
 * import { aLifeUnder, contextUnder } from '@pengaduan/core/testing';
 * import fc from 'fast-check';
 * const lives = aLifeUnder(fc.constant(contextUnder(bangkalan)), ({ by }) => by.role !== 'system');
 * console.log(fc.sample(lives, 1)[0]?.events[0]?.type); // ComplaintReceived
 */
export const aLifeUnder = (
  context: fc.Arbitrary<Context>,
  isAsked: (command: Command) => boolean = () => true,
): fc.Arbitrary<Life> =>
  fc
    .tuple(context, aReception, fc.array(aCommandIntent, { maxLength: 40, size: 'max' }))
    .map(([under, reception, intents]) => liveOn(under, reception, intents, isAsked));

/**
 * Random lives under `bangkalan`, `nasional` and random policies. Most commands are accepted, and many are given
 * exactly at the instant at which something is due.
 */
export const aLife: fc.Arbitrary<Life> = aLifeUnder(aContext);
