import fc from 'fast-check';
import type { Command } from '../../complaint/command.js';
import type { Context } from '../../complaint/context.js';
import { millisecondsOf, type Instant } from '../../value/instant.js';
import { aLifeUnder } from './life.js';

/** A command, and when it was entered: what happened on Monday may be entered on Friday. */
export interface Entry {
  readonly command: Command;
  readonly enteredAt: Instant;
}

/**
 * The commands of people about one complaint, under the default policy of a context, in the order in which they are
 * entered.
 */
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
 * Commands of people about one complaint, without those of the system, so that a test can let a runner act when it
 * likes. Some are entered long after they happened; some are refused.
 * @example
 * import { bangkalan } from '@pengaduan/core';
 * import { aLifeOfPeople, contextUnder } from '@pengaduan/core/testing';
 * import fc from 'fast-check';
 * const [life] = fc.sample(aLifeOfPeople(fc.constant(contextUnder(bangkalan))), 1);
 * console.log(life?.entries[0]?.command.command); // ReceiveComplaint
 */
export const aLifeOfPeople = (context: fc.Arbitrary<Context>): fc.Arbitrary<LifeOfPeople> =>
  fc
    .tuple(
      aLifeUnder(context, ({ by }) => by.role !== 'system'),
      fc.array(aDelay, { minLength: 1, maxLength: 20 }),
    )
    .map(([life, delays]) => {
      const entries = entriesOf(life.asked, delays);
      const entered = entries.map(({ command, enteredAt }) => ({ ...command, enteredAt }));
      const { policy } = life.context.defaultTerms;
      return {
        context: life.context,
        entries,
        [fc.toStringMethod]: () => [policy, ...entered].map((one) => JSON.stringify(one)).join('\n'),
      };
    });
