import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import {
  deadlineAfter,
  deadlinesOf,
  ends,
  evolve,
  initial,
  isClockFact,
  isRunning,
  type ComplaintEvent,
} from '@pengaduan/core';
import { play } from './play.js';
import { aScript } from './script.js';

type Story = ReadonlyArray<ComplaintEvent>;

/** Checks every complaint of random scripts, after the last due instant. */
const everyStory = (check: (events: Story) => void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(aScript, async (script) => {
      for (const events of (await play(script)).values()) check(events);
    }),
    { numRuns: 20 * inject('times') },
  );

const actsIn = (events: Story) =>
  events.flatMap((event) => ('actsOn' in event ? [{ type: event.type, at: event.at, ...event.actsOn }] : []));
/** The facts about deadlines that end or note them, each with the deadline as it stood then. */
const saidIn = (events: Story) =>
  events.flatMap((event, n) => {
    if (!isClockFact(event) || event.type === 'DeadlineSet' || event.type === 'DeadlineMoved') return [];
    const deadline = deadlinesOf(events.slice(0, n)).find(({ id }) => id === event.deadline)!;
    return [{ event, deadline }];
  });
const atDue = ['DeadlineMissed', 'DeadlineCompletedLate', 'DeadlineElapsed'];

describe('after the last due instant, whatever ticks, crashes, failures and second runners there were', () => {
  it('no complaint that has ended has a running deadline, and none has one that is due and not noted', () =>
    everyStory((events) => {
      const state = events.reduce(evolve, initial);
      const open = deadlinesOf(events).filter(isRunning);
      if (state._tag === 'Some' && ends.some((end) => end === state.value.stage.name))
        expect(open).toEqual([]);
      expect(open.filter(({ due, noted }) => due.type === 'Known' && !noted)).toEqual([]);
    }));
  it('each effect is there once, and none before the due it acts on', () =>
    everyStory((events) => {
      const acts = actsIn(events);
      expect(new Set(acts.map(({ deadline }) => deadline)).size).toBe(acts.length);
      for (const { at, dueAt } of acts) expect(at).toBeGreaterThanOrEqual(dueAt);
      for (const { deadline, dueAt } of acts) {
        expect(deadlinesOf(events).find(({ id }) => id === deadline)?.due).toMatchObject({ at: dueAt });
      }
    }));
  it('every deadline ended once, late or elapsed if it had come to its due and then only', () =>
    everyStory((events) => {
      const said = saidIn(events);
      const ended = said.filter(({ event, deadline }) => !isRunning(deadlineAfter(deadline, event)));
      expect(new Set(ended.map(({ deadline }) => deadline.id)).size).toBe(ended.length);
      for (const { event, deadline } of said) {
        if (event.type === 'DeadlineCancelled' && deadline.kind === 'limit') continue;
        const isPast = deadline.due.type === 'Known' && event.at >= deadline.due.at;
        expect(atDue.includes(event.type)).toBe(isPast);
      }
    }));
  it('no complaint is handled by the system in any other way than its clocks say', () =>
    everyStory((events) => {
      for (const event of events) {
        if (!isClockFact(event) && event.by === 'system') expect(event).toHaveProperty('actsOn');
      }
    }));
});
