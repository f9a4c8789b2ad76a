import fc from 'fast-check';
import { isNone } from 'fp-ts/lib/Option.js';
import { expect, inject, it } from 'vitest';
import {
  agencyOf,
  classificationOf,
  evolve,
  initial,
  isClockFact,
  knownClassOf,
  type State,
} from '@pengaduan/core';
import { anObservedLife } from '@pengaduan/core/testing';
import { evolveRow, type Row } from '@pengaduan/metrics';

it('the row of an observed complaint has the stage, agency and class of the complaint after every event, and its last instant', () =>
  fc.assert(
    fc.property(anObservedLife, ({ events }) => {
      let [row, state]: [Row | undefined, State] = [undefined, initial];
      events.forEach((event, n) => {
        state = evolve(state, event);
        if (!isClockFact(event)) row = evolveRow(row, '1', BigInt(n), event);
        const last = row?.stages.at(-1)?.stage;
        const seen = last && [last.name, agencyOf(last), classificationOf(last)];
        const known = isNone(state)
          ? undefined
          : [state.value.stage.name, agencyOf(state.value.stage), knownClassOf(state.value)];
        expect(seen).toEqual(known);
        const told = events.slice(0, n + 1).filter((one) => !isClockFact(one));
        expect(row?.lastAt).toBe(Math.max(...told.map(({ at }) => at)));
        const instants = row?.stages.map(({ at }) => at) ?? [];
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
      });
    }),
    { numRuns: 300 * inject('times') },
  ));
