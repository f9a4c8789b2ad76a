import fc from 'fast-check';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { Command, ObserveStanding } from '../../complaint/command.js';
import type { Context } from '../../complaint/context.js';
import { initial } from '../../complaint/state.js';
import { step } from '../../complaint/step.js';
import { coordinator } from '../actors.js';
import type { Instant } from '../../value/instant.js';
import { wib } from '../wib.js';
import { aChoice, bodyOf } from './choice.js';
import { aLife, type Life, type Lived, type Refused } from './life.js';

/**
 * What somebody may read in a list of complaint `1`, which came in at the beginning of 2020; of a moment of the same
 * year.
 * @example
 * import { anObservation } from '@pengaduan/core/testing';
 * import fc from 'fast-check';
 * console.log(fc.sample(anObservation, 1)[0]?.command); // ObserveStanding
 */
export const anObservation: fc.Arbitrary<ObserveStanding> = fc
  .tuple(aChoice, fc.integer({ min: wib('2020-01-02T00:00'), max: wib('2020-12-31T00:00') }))
  .map(([choice, at]) => {
    const body = bodyOf('ObserveStanding', choice);
    if (body.command !== 'ObserveStanding') throw new Error(body.command);
    return { id: '', complaint: '1', at, by: coordinator, ...body };
  });

/** What somebody reads in a list: of the moment of which command of a life, and before which command it is entered. */
const aReading = fc.record({ list: anObservation, momentOf: fc.nat(60), entered: fc.nat(60) });

/** The same list of another report and moment. */
const readAt = (list: ObserveStanding, at: Instant, receivedAt: Instant): ObserveStanding => ({
  ...list,
  at,
  receivedAt: Math.min(at, receivedAt),
});

/** The life of these commands, given in order. */
const lifeOf = (context: Context, asked: ReadonlyArray<Command>): Life => {
  const lived: Array<Lived> = [];
  const refused: Array<Refused> = [];
  let state = initial;
  for (const command of asked) {
    const done = step(context, state, command);
    if (isLeft(done)) {
      refused.push({ before: state, command, rejection: done.left });
      continue;
    }
    lived.push({ before: state, command, events: done.right.events, after: done.right.state });
    state = done.right.state;
  }
  const events = lived.flatMap((one) => one.events);
  const told = [context.defaultTerms.policy, ...asked];
  return {
    ...{ context, lived, refused, asked, events },
    [fc.toStringMethod]: () => told.map((one) => JSON.stringify(one)).join('\n'),
  };
};

/**
 * Random lives in which somebody has read in lists how the report stood, rightly or wrongly, and entered it at any time:
 * so some of what happened is told only after an observation of a later moment.
 * @example
 * import { anObservedLife } from '@pengaduan/core/testing';
 * import fc from 'fast-check';
 * const lives = fc.sample(anObservedLife, { numRuns: 50, seed: 1 });
 * console.log(lives.some(({ events }) => events.some(({ type }) => type === 'StandingObserved'))); // true
 */
export const anObservedLife: fc.Arbitrary<Life> = fc
  .tuple(aLife, fc.array(aReading, { minLength: 1, maxLength: 4 }))
  .map(([life, readings]) => {
    const asked: Array<Command> = [...life.asked];
    for (const { list, momentOf, entered } of readings) {
      const at = life.asked[momentOf % life.asked.length]?.at ?? list.at;
      const read = readAt(list, at, life.asked[0]?.at ?? at);
      asked.splice(entered % (asked.length + 1), 0, read);
    }
    return lifeOf(
      life.context,
      asked.map((command, n) => ({ ...command, id: `c${String(n + 1)}` })),
    );
  });
