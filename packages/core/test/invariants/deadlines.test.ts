import { describe, expect, it } from 'vitest';
import { deadlinesOf, evolve, isClockFact, isReached, type State } from '@pengaduan/core';
import { everyLife, everyStep } from './every.js';

const latest = (state: State, id: string) =>
  state._tag === 'Some' ? Object.values(state.value.deadlines).find((one) => one.id === id) : undefined;

describe('a deadline', () => {
  it('is set under a new name, open, and falls due after it started', () =>
    everyLife(({ events }) => {
      const set = events.filter((event) => event.type === 'DeadlineSet');
      expect(new Set(set.map(({ deadline }) => deadline)).size).toBe(set.length);
      for (const { due, startedAt, limit } of set) {
        if (due.type === 'Known' && limit.amount > 0) expect(due.at).toBeGreaterThan(startedAt);
      }
    }));
  it('ends once, and only while it is open', () =>
    everyStep(({ before, events }) => {
      events.reduce((state, event) => {
        if (isClockFact(event) && event.type !== 'DeadlineSet')
          expect(latest(state, event.deadline)?.status).toBe('open');
        return evolve(state, event);
      }, before);
    }));
  it('is met before its due, missed at or after it, and cancelled or moved only before it', () =>
    everyStep(({ before, events }) => {
      events.reduce((state, event) => {
        if (isClockFact(event) && event.type !== 'DeadlineSet') {
          const due = latest(state, event.deadline)?.due;
          expect(due !== undefined && isReached(due, event.at)).toBe(event.type === 'DeadlineMissed');
        }
        return evolve(state, event);
      }, before);
    }));
  it('runs once for each clock: a new one is set only when the one before has ended', () =>
    everyStep(({ before, events }) => {
      events.reduce((state, event) => {
        if (event.type === 'DeadlineSet' && state._tag === 'Some')
          expect(state.value.deadlines[event.clock]?.status).not.toBe('open');
        return evolve(state, event);
      }, before);
    }));
  it('runs only on clocks that the policy of the complaint has', () =>
    everyLife(({ context, events }) => {
      const clocks = Object.keys(context.terms.get(context.defaultPolicy)?.policy.clocks ?? {});
      for (const { clock } of deadlinesOf(events)) expect(clocks).toContain(clock);
    }));
  it('that was set is never forgotten, however often its clock runs', () =>
    everyLife(({ events }) => {
      const set = events.flatMap((event) => (event.type === 'DeadlineSet' ? [event.deadline] : []));
      expect(deadlinesOf(events).map(({ id }) => id)).toEqual(set);
    }));
});

describe('the system', () => {
  it('closes, archives, forwards and marks only at or after a due instant that a fact had set', () =>
    everyStep(({ before, events }) => {
      for (const event of events) {
        if (isClockFact(event) || event.by !== 'system') continue;
        const acted = 'actsOn' in event ? event.actsOn : undefined;
        expect(latest(before, acted?.deadline ?? '')?.due).toMatchObject({ type: 'Known', at: acted?.dueAt });
        expect(event.at).toBeGreaterThanOrEqual(acted?.dueAt ?? Infinity);
      }
    }));
  it('leaves nothing to do after it came for what was due', () =>
    everyStep(({ command, after }) => {
      if (command.command !== 'ActOnDeadline') return;
      const deadline = latest(after, command.deadline);
      if (deadline?.due.type !== 'Known' || deadline.due.at !== command.dueAt) return;
      expect(deadline.status).not.toBe('open');
    }));
});
