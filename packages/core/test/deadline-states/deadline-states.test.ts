import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bangkalan,
  deadlinesOf,
  deadlineStateAt,
  deadlineStates,
  isRunning,
  type ComplaintEvent,
  type Instant,
} from '@pengaduan/core';
import { aLife, aLifeUnder, anInstant, contextUnder, permissive } from '@pengaduan/core/testing';
import { endingBy, stateBy, deadlinesToldBy, type Ending } from './by-clock-facts.js';
import { endingBySop } from './by-sop.js';

const instants = fc.array(anInstant, { maxLength: 5 });
const underSop = aLifeUnder(
  fc.constantFrom(contextUnder(bangkalan), contextUnder({ ...permissive, clocks: bangkalan.clocks })),
);

/** Instants anywhere, and those at which a state may change, in order. */
const measuredAt = (
  events: ReadonlyArray<ComplaintEvent>,
  anywhere: ReadonlyArray<Instant>,
): ReadonlyArray<Instant> => {
  const turns = deadlinesToldBy(events).flatMap(({ dueAt, unknownFrom }) => [dueAt, unknownFrom]);
  const dues = turns.filter(Number.isFinite).flatMap((turn) => [turn - 1, turn]);
  return [...anywhere, ...dues].sort((a, b) => a - b);
};

const statesOf = (events: ReadonlyArray<ComplaintEvent>, at: Instant) =>
  deadlinesOf(events).map((deadline) => [deadline.id, deadlineStateAt(deadline, at)]);

const statesBy = (
  events: ReadonlyArray<ComplaintEvent>,
  at: Instant,
  endOf: (events: ReadonlyArray<ComplaintEvent>, id: string) => Ending | undefined,
) => deadlinesToldBy(events).map((told) => [told.id, stateBy(told, endOf(events, told.id), at)]);

describe('the state of a deadline', () => {
  it('is the one that docs/commands.md defines, by dues and instants alone', () =>
    fc.assert(
      fc.property(aLife, instants, ({ events }, anywhere) => {
        for (const at of measuredAt(events, anywhere))
          expect(statesOf(events, at)).toEqual(statesBy(events, at, endingBy));
      }),
      { numRuns: 250 },
    ));
  it('follows under the SOP from what was done with the report, whoever noted what', () =>
    fc.assert(
      fc.property(underSop, instants, ({ events }, anywhere) => {
        for (const at of measuredAt(events, anywhere))
          expect(statesOf(events, at)).toEqual(statesBy(events, at, endingBySop));
      }),
      { numRuns: 250 },
    ));
  it('is open before the due and never after it, and changes once at most', () =>
    fc.assert(
      fc.property(aLife, instants, ({ events }, anywhere) => {
        for (const deadline of deadlinesOf(events)) {
          const { due } = deadline;
          const dueAt =
            due.type === 'Known' ? due.at : Date.parse(`${String(due.year)}-01-01T00:00:00+14:00`);
          const measured = measuredAt(events, anywhere).map((at) => [at, deadlineStateAt(deadline, at)]);
          for (const [at, state] of measured)
            expect(state === 'open').toBe(isRunning(deadline) && Number(at) < dueAt);
          const closed = measured.map(([, state]) => state).filter((state) => state !== 'open');
          expect(new Set(closed).size).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    ));
  it('is final once the deadline has ended, whatever is entered later', () =>
    fc.assert(
      fc.property(aLife, anInstant, ({ lived, events }, at) => {
        const final = new Map(statesOf(events, at).map(([id, state]) => [id, state]));
        let until: ReadonlyArray<ComplaintEvent> = [];
        for (const one of lived) {
          until = [...until, ...one.events];
          for (const deadline of deadlinesOf(until))
            if (!isRunning(deadline)) expect(deadlineStateAt(deadline, at)).toBe(final.get(deadline.id));
        }
      }),
      { numRuns: 150 },
    ));
  it('is any of the seven in some life', () => {
    const lives = fc.sample(aLife, { numRuns: 300, seed: 112 });
    const seen = lives.flatMap(({ events }) =>
      measuredAt(events, []).flatMap((at) => statesOf(events, at).map(([, state]) => state)),
    );
    expect(new Set(seen)).toEqual(new Set(deadlineStates));
  });
});
