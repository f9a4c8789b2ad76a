import fc from 'fast-check';
import { isNone } from 'fp-ts/lib/Option.js';
import { describe, expect, inject, it } from 'vitest';
import {
  agencyOf,
  classificationOf,
  evolve,
  initial,
  isClockFact,
  type ComplaintEvent,
} from '@pengaduan/core';
import { aLife } from '@pengaduan/core/testing';
import { evolveRow, type Row } from '@pengaduan/metrics';

const numRuns = 200 * inject('times');

/** Shows a row and the complaint side by side after every event of random lives under every policy. */
const everyMoment = (
  check: (
    row: Row | undefined,
    complaint: ReturnType<typeof evolve>,
    before: ReadonlyArray<ComplaintEvent>,
  ) => void,
): void =>
  fc.assert(
    fc.property(aLife, ({ events }) => {
      let [row, state]: [Row | undefined, ReturnType<typeof evolve>] = [undefined, initial];
      events.forEach((event, n) => {
        state = evolve(state, event);
        if (!isClockFact(event)) row = evolveRow(row, '1', BigInt(n), event);
        check(row, state, events.slice(0, n + 1));
      });
    }),
    { numRuns },
  );

describe('the row of a complaint', () => {
  it('has the stage, the agency and the class of the complaint itself after every event', () =>
    everyMoment((row, state) => {
      const stage = isNone(state) ? undefined : state.value.stage;
      const last = row?.stages.at(-1)?.stage;
      const seen = (one: typeof stage) => one && [one.name, agencyOf(one), classificationOf(one)];
      expect(seen(last)).toEqual(seen(stage));
    }));
  it('keeps the instant at which each stage began, in order of time', () =>
    everyMoment((row, state) => {
      if (row === undefined || isNone(state)) return;
      const instants = row.stages.map(({ at }) => at);
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
      expect(instants[0]).toBe(state.value.receivedAt);
      expect(instants.at(-1)).toBeLessThanOrEqual(state.value.lastAt);
    }));
  it('keeps the first disposition and the first response there ever were, also after a decline', () =>
    everyMoment((row, _, events) => {
      const first = (type: ComplaintEvent['type']) => events.find((event) => event.type === type)?.at;
      expect(row?.firstDispositionedAt).toBe(first('ComplaintDispositioned'));
      expect(row?.firstResponseAt).toBe(first('ResponseGiven'));
    }));
});
