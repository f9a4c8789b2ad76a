import fc from 'fast-check';
import { isLeft } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { classifications, nasional, step, type Command, type Policy, type Unit } from '@pengaduan/core';
import {
  contextUnder,
  decline,
  disposition,
  extend,
  live,
  provideData,
  receive,
  requestData,
  verify,
  wib,
} from '@pengaduan/core/testing';

// The resolution stands still while the reporter is asked again; the next verification may bring another class.

const [a, b, c, d] = classifications;
type Limits = readonly [number, number, number, number];
const pausing = (unit: Unit, limits: Limits): Policy => {
  const [ofA, ofB, ofC, ofD] = limits.map((amount) => ({ amount, unit })) as [Amount, Amount, Amount, Amount];
  const byClassification = { [a]: ofA, [b]: ofB, [c]: ofC, [d]: ofD };
  return {
    ...nasional,
    allows: { reopening: false, extension: { resolution: 5 } },
    clocks: { resolution: { ...nasional.clocks.resolution!, pending: 'pause', limit: { byClassification } } },
  };
};
interface Amount {
  readonly amount: number;
  readonly unit: Unit;
}

const begin = '2025-02-03T08:00';
const minute = 60_000;
/** A report whose resolution ran and stood still in turn, and was extended at the end. */
const livedWith = (ran: ReadonlyArray<number>, extension: number): ReadonlyArray<Command> => {
  let at = wib(begin);
  const later = (command: Command, id: string): Command => ({ ...command, at, id });
  return [
    ...[receive(begin), verify(begin, a), disposition(begin), decline(begin)],
    ...ran.flatMap((ms, n) => {
      at += ms;
      const asked = later(requestData(begin), `ask-${String(n)}`);
      at += minute;
      return [asked, later(provideData(begin), `give-${String(n)}`)];
    }),
    ...(extension > 0 ? [later(extend(begin, 'resolution', extension), 'extend')] : []),
  ];
};

/** Times that it ran, within the week of 3 February 2025, and how much of a unit each of them uses up. */
const inDays = fc.array(fc.nat(1), { minLength: 1, maxLength: 4 }).map((days) => ({
  ran: days.map((one) => one * 1440 * minute),
  used: days.reduce((sum, one) => sum + one, 0),
}));
const inMinutes = fc.array(fc.nat(300 * minute), { minLength: 1, maxLength: 4 }).map((ran) => ({
  ran,
  used: ran.reduce((sum, one) => sum + Math.floor(one / minute), 0),
}));
const lives = fc.oneof(
  fc.record({ unit: fc.constantFrom<Unit>('day', 'workingDay'), life: inDays }),
  fc.record({ unit: fc.constant<Unit>('hour'), life: inMinutes }),
);
const amount = fc.integer({ min: 30, max: 33 });

describe('a resolution that stood still now and then, and is verified again', () => {
  it('has the limit of its new class and what it was extended by, less all that it used; and moves only where that is another', () =>
    fc.assert(
      fc.property(
        lives,
        fc.tuple(amount, amount, amount, amount),
        fc.nat(3),
        fc.nat(5),
        ({ unit, life: { ran, used } }, limits, which, extension) => {
          const context = contextUnder(pausing(unit, limits));
          const commands = livedWith(ran, extension);
          const state = live(context, commands);
          const again = { ...verify(begin, classifications[which]), at: commands.at(-1)!.at, id: 'again' };
          const done = step(context, state, again);
          const moved = isLeft(done) ? [] : done.right.events.filter(({ type }) => type === 'DeadlineMoved');
          const whole = limits[which]! + extension;
          const limit =
            unit === 'hour' ? { amount: 60 * whole - used, unit: 'minute' } : { amount: whole - used, unit };
          expect(isLeft(done) || done.right.events[0]?.type).toBe('ComplaintVerified');
          expect(moved).toMatchObject(limits[which] === limits[0] ? [] : [{ limit }]);
        },
      ),
      { numRuns: 200 },
    ));
});
