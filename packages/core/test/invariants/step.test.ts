import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { right } from 'fp-ts/lib/Either.js';
import {
  decodeEvent,
  encodeEvent,
  evolve,
  initial,
  isClockFact,
  step,
  type StoredEvent,
} from '@pengaduan/core';
import { aCommand, aLife } from '@pengaduan/core/testing';
import { everyLife, everyStep } from './every.js';

describe('step', () => {
  it('never throws, whatever is asked of whatever complaint', () =>
    fc.assert(
      fc.property(aLife, aCommand, ({ context, lived }, command) => {
        for (const state of [initial, ...lived.map(({ after }) => after)]) step(context, state, command);
      }),
      { numRuns: 300 * inject('times') },
    ));
  it('emits events that evolve folds to the state it gives', () =>
    everyStep(({ before, after, events }) => {
      expect(events.reduce(evolve, before)).toEqual(after);
    }));
  it('emits no event that evolve does not take: each leaves its mark on the complaint', () =>
    everyStep(({ before, events }) => {
      events.reduce((state, event) => {
        const next = evolve(state, event);
        if (isClockFact(event)) expect(next).not.toEqual(state);
        else expect(next).toMatchObject({ value: { lastAt: event.at } });
        return next;
      }, before);
    }));
  it('emits a fact before its clock facts, all at the moment of the command', () =>
    everyStep(({ command, events }) => {
      for (const event of events) expect(event.at).toBe(command.at);
      const only = events.filter((event) => !isClockFact(event));
      expect(only.length).toBeLessThanOrEqual(1);
      if (only.length === 1) expect(events[0]).toBe(only[0]);
    }));
  it('does nothing without saying so: only the runner may come for nothing', () =>
    everyStep(({ command, events }) => {
      if (events.length === 0) expect(command.command).toBe('ActOnDeadline');
    }));
});

describe('the fold', () => {
  it('of two parts is the fold of the whole', () =>
    fc.assert(
      fc.property(aLife, fc.nat(), ({ events }, cut) => {
        const at = cut % (events.length + 1);
        expect(events.slice(at).reduce(evolve, events.slice(0, at).reduce(evolve, initial))).toEqual(
          events.reduce(evolve, initial),
        );
      }),
      { numRuns: 300 * inject('times') },
    ));
  it('is the same over events that were written and read back', () =>
    everyLife(({ events }) => {
      const stored = events.map((event) => JSON.stringify(encodeEvent(event)));
      const read = stored.map((text) => decodeEvent(JSON.parse(text) as StoredEvent));
      expect(read).toEqual(events.map(right));
    }));
});
