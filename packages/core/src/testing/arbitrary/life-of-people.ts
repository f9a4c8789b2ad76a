import fc from 'fast-check';
import type { Command } from '../../complaint/command.js';
import type { Context } from '../../complaint/context.js';
import { millisecondsOf, type Instant } from '../../value/instant.js';
import { aLifeUnder } from './life.js';

/** A command, and when it came in: what was done on Monday may be entered on Friday. */
export interface Entry {
  readonly command: Command;
  readonly enteredAt: Instant;
}

/** What people ask of one complaint under the context's default policy, in the order in which it was entered. */
export interface LifeOfPeople {
  readonly context: Context;
  readonly entries: ReadonlyArray<Entry>;
  readonly [fc.toStringMethod]: () => string;
}

const { day } = millisecondsOf;
const aDelay = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5 * day }) },
  { weight: 1, arbitrary: fc.constantFrom(30 * day, 120 * day) },
);

const entriesOf = (asked: ReadonlyArray<Command>, delays: ReadonlyArray<number>): ReadonlyArray<Entry> => {
  let last = -Infinity;
  return asked.map((command, n) => {
    last = Math.max(last, command.at + (delays[n % delays.length] ?? 0));
    return { command, enteredAt: last };
  });
};

/**
 * Lives to which the system adds nothing, so that a test may let a runner come when it likes. Some commands are entered
 * long after they happened; some are refused.
 */
export const aLifeOfPeople = (context: fc.Arbitrary<Context>): fc.Arbitrary<LifeOfPeople> =>
  fc
    .tuple(
      aLifeUnder(context, ({ by }) => by.role !== 'system'),
      fc.array(aDelay, { minLength: 1, maxLength: 20 }),
    )
    .map(([life, delays]) => {
      const entries = entriesOf(life.asked, delays);
      const told = entries.map(({ command, enteredAt }) => ({ ...command, enteredAt }));
      const { policy } = life.context.defaultTerms;
      return {
        context: life.context,
        entries,
        [fc.toStringMethod]: () => [policy, ...told].map((one) => JSON.stringify(one)).join('\n'),
      };
    });
