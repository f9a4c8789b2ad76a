import fc from 'fast-check';
import { right } from 'fp-ts/lib/Either.js';
import { describe, expect, inject, it } from 'vitest';
import {
  decodeEvent,
  deadlinesOf,
  encodeEvent,
  ends,
  evolve,
  initial,
  isClockFact,
  isRunning,
  step,
  type ComplaintEvent,
  type State,
  type StoredEvent,
} from '@pengaduan/core';
import { aCommand, anObservedLife, type Life, type Lived } from '@pengaduan/core/testing';

const numRuns = 300 * inject('times');
const everyLife = (check: (life: Life) => void): void =>
  fc.assert(
    fc.property(anObservedLife, (life) => check(life)),
    { numRuns },
  );
const everyStep = (check: (lived: Lived) => void): void =>
  everyLife(({ lived }) => lived.forEach((one) => check(one)));

/** The complaint as it is, and as it was told of before each observation of it. */
const levels = (state: State): ReadonlyArray<State> =>
  state._tag === 'None' ? [] : [state, ...levels(state.value.observed?.before ?? initial)];

const isHidden = (event: ComplaintEvent): boolean =>
  event.type === 'DeadlineCancelled' && event.cause === 'observed';

describe('a complaint that was observed', () => {
  it('is decided without a throw, whatever is asked of it', () =>
    fc.assert(
      fc.property(anObservedLife, aCommand, ({ context, lived }, command) => {
        for (const { after } of lived) step(context, after, command);
      }),
      { numRuns },
    ));
  it('is folded to the state that step gives, from parts as from the whole, from stored events as from given ones', () =>
    fc.assert(
      fc.property(anObservedLife, fc.nat(), ({ events, lived }, cut) => {
        const at = cut % (events.length + 1);
        const whole = events.reduce(evolve, initial);
        expect(lived.at(-1)?.after ?? initial).toEqual(whole);
        expect(events.slice(at).reduce(evolve, events.slice(0, at).reduce(evolve, initial))).toEqual(whole);
        const stored = events.map((event) => JSON.stringify(encodeEvent(event)));
        expect(stored.map((text) => decodeEvent(JSON.parse(text) as StoredEvent))).toEqual(events.map(right));
      }),
      { numRuns },
    ));
  it('takes every event: each leaves its mark, but one that hides a deadline of the time before', () =>
    everyStep(({ before, events }) => {
      events.reduce((state, event) => {
        const next = evolve(state, event);
        const moments = levels(next).map((level) => level._tag === 'Some' && level.value.lastAt);
        if (!isClockFact(event)) expect(moments).toContain(event.at);
        else if (!isHidden(event)) expect(next).not.toEqual(state);
        return next;
      }, before);
    }));
  it('has facts and their clock facts at the moment of the command', () =>
    everyStep(({ command, events }) => {
      for (const event of events) expect(event.at).toBe(command.at);
      expect(events.filter((event) => !isClockFact(event)).length).toBeLessThanOrEqual(1);
    }));
  it('is closed on a response, or where it was observed so', () =>
    everyLife(({ events }) => {
      events.forEach(({ type }, index) => {
        const before = events.slice(0, index);
        if (type !== 'ComplaintClosed') return;
        const isKnown = before.some(
          (event) =>
            event.type === 'ResponseGiven' ||
            (event.type === 'StandingObserved' && ['InProcess', 'Closed'].includes(event.stage)),
        );
        expect(isKnown).toBe(true);
      });
    }));
  it('has no open deadline once it has ended', () =>
    everyStep(({ after }) => {
      for (const level of levels(after)) {
        if (level._tag === 'None' || !ends.some((end) => end === level.value.stage.name)) continue;
        expect(Object.values(level.value.deadlines).filter(isRunning)).toEqual([]);
      }
    }));
  it('sets every deadline under a name of its own, and none by an observation', () =>
    everyStep(({ command, events }) => {
      if (command.command === 'ObserveStanding')
        expect(events.map(({ type }) => type)).not.toContain('DeadlineSet');
    }));
  it('has as many deadlines as were set, and of them those run that the state has running', () =>
    everyLife(({ events, lived }) => {
      const all = deadlinesOf(events);
      const set = events.flatMap((event) => (event.type === 'DeadlineSet' ? [event.deadline] : []));
      expect(new Set(set).size).toBe(set.length);
      expect(all.map(({ id }) => id)).toEqual(set);
      const after = lived.at(-1)?.after ?? initial;
      const running = after._tag === 'None' ? [] : Object.values(after.value.deadlines).filter(isRunning);
      expect(
        all
          .filter(isRunning)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(running.map(({ id }) => id).sort());
    }));
  it('is acted on by the system only at or after a due that a fact had set', () =>
    everyStep(({ before, events }) => {
      for (const event of events) {
        if (isClockFact(event) || event.by !== 'system') continue;
        const acted = 'actsOn' in event ? event.actsOn : undefined;
        const named = levels(before).flatMap((level) =>
          level._tag === 'Some'
            ? Object.values(level.value.deadlines).filter(({ id }) => id === acted?.deadline)
            : [],
        );
        expect(named.some(({ due }) => due.type === 'Known' && due.at === acted?.dueAt)).toBe(true);
        expect(event.at).toBeGreaterThanOrEqual(acted?.dueAt ?? Infinity);
      }
    }));
  it('stands where the list says, whatever was known of it', () =>
    everyStep(({ before, command, after }) => {
      if (command.command !== 'ObserveStanding' || before._tag === 'None') return;
      expect(after).toMatchObject({ value: { stage: { name: command.stage } } });
    }));
});
