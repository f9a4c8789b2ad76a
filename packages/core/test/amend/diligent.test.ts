import { formatDay, localDay } from '@pengaduan/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRunning } from '@pengaduan/core';
import { dueByHand } from './by-hand.js';
import { aDisposed } from './disposed.js';
import { loadOnEach, type Amended } from './office.js';

const duesOf = ({ complaint }: Pick<Amended, 'complaint'>) =>
  Object.values(complaint.deadlines).map(({ id, due }) => [id, due]);

describe('an office that loads decrees', () => {
  it('comes to the same dues by the same decrees, on each day of issue, now and then, or once', () =>
    fc.assert(
      fc.property(aDisposed, fc.array(fc.boolean()), ({ policy, complaint, days }, some) => {
        const last = days.slice(-1);
        const diligent = loadOnEach(policy, complaint, days);
        const now = loadOnEach(policy, complaint, [...days.filter((_, n) => some[n] === true), ...last]);
        const once = loadOnEach(policy, complaint, last);
        for (const office of [now, once]) {
          expect(duesOf(office)).toEqual(duesOf(diligent));
          for (const { deadline, cause } of once.moves) {
            const moved = diligent.moves.filter((move) => move.deadline === deadline);
            expect(moved.at(-1)?.cause).toEqual(cause);
          }
        }
      }),
      { numRuns: 300 },
    ));
  it('comes to what counting by hand on each day of issue gives', () =>
    fc.assert(
      fc.property(aDisposed, fc.nat(), ({ policy, complaint, days }, cut) => {
        const until = days.slice(0, 1 + (cut % days.length));
        const once = loadOnEach(policy, complaint, until.slice(-1));
        for (const deadline of Object.values(complaint.deadlines).filter(isRunning)) {
          const due = Object.values(once.complaint.deadlines).find(({ id }) => id === deadline.id)?.due;
          expect([deadline.id, due]).toEqual([deadline.id, dueByHand(policy, deadline, until)]);
        }
      }),
      { numRuns: 200 },
    ));
  it('moves nothing that has ended, nothing to where it was, and no known due out of the calendar; the new calendar is named', () =>
    fc.assert(
      fc.property(aDisposed, ({ policy, complaint, days }) => {
        const running = Object.values(complaint.deadlines).filter(isRunning);
        for (const { at, deadline, from, to, calendar } of loadOnEach(policy, complaint, days).moves) {
          const issued = formatDay(localDay(at, policy.zone));
          expect(calendar).toMatch(`id-${issued}/`);
          expect(running.map(({ id }) => id)).toContain(deadline);
          expect(to).not.toEqual(from);
          if (from.type === 'Known') expect(to.type).toBe('Known');
        }
      }),
      { numRuns: 300 },
    ));
});

it('the complaints are a fair sample: many dues move, both ways, and out of years that were not decreed', () => {
  const moves = fc
    .sample(aDisposed, { numRuns: 300, seed: 112 })
    .flatMap(({ policy, complaint, days }) => loadOnEach(policy, complaint, days).moves);
  const at = (move: (typeof moves)[number], way: 'from' | 'to'): number =>
    move[way].type === 'Known' ? move[way].at : Infinity;
  const later = moves.filter((move) => at(move, 'to') > at(move, 'from'));
  const earlier = moves.filter((move) => at(move, 'to') < at(move, 'from') && at(move, 'from') < Infinity);
  const filled = moves.filter((move) => at(move, 'from') === Infinity && at(move, 'to') < Infinity);
  for (const some of [later, earlier, filled]) expect(some.length).toBeGreaterThan(20);
});
