import { describe, expect, it } from 'vitest';
import { deadlinesOf, evolve, initial, isClockFact, isReached, isRunning, type State } from '@pengaduan/core';
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
  it('ends once, and nothing is said of it after that', () =>
    everyStep(({ before, events }) => {
      events.reduce((state, event) => {
        if (isClockFact(event) && event.type !== 'DeadlineSet')
          expect(latest(state, event.deadline)).toMatchObject({ end: undefined });
        return evolve(state, event);
      }, before);
    }));
  it('is met or moved before its due, missed, late or elapsed at or after it', () =>
    everyStep(({ before, events }) => {
      events.reduce((state, event) => {
        if (isClockFact(event) && event.type !== 'DeadlineSet' && event.type !== 'DeadlineCancelled') {
          const due = latest(state, event.deadline)?.due;
          const isPast = ['DeadlineMissed', 'DeadlineCompletedLate', 'DeadlineElapsed'].includes(event.type);
          expect(due !== undefined && isReached(due, event.at)).toBe(isPast);
        }
        return evolve(state, event);
      }, before);
    }));
  it('is missed or late where it is a limit, and elapsed where it is a wait', () =>
    everyStep(({ before, events }) => {
      events.reduce((state, event) => {
        const kind = isClockFact(event) ? latest(state, event.deadline)?.kind : undefined;
        if (event.type === 'DeadlineMissed' || event.type === 'DeadlineCompletedLate')
          expect(kind).toBe('limit');
        if (event.type === 'DeadlineElapsed') expect(kind).toBe('wait');
        return evolve(state, event);
      }, before);
    }));
  it('that ends late was noted as missed, by the runner or on the way, once for each due', () =>
    everyStep(({ before, events }) => {
      events.reduce((state, event) => {
        if (event.type === 'DeadlineCompletedLate') expect(latest(state, event.deadline)?.noted).toBe(true);
        if (event.type === 'DeadlineMissed') expect(latest(state, event.deadline)?.noted).toBe(false);
        return evolve(state, event);
      }, before);
    }));
  it('runs once for each clock: a new one is set only when the one before has ended', () =>
    everyStep(({ before, events }) => {
      events.reduce((state, event) => {
        if (event.type === 'DeadlineSet' && state._tag === 'Some')
          expect(isRunning(state.value.deadlines[event.clock] ?? { end: { type: 'met', at: 0 } })).toBe(
            false,
          );
        return evolve(state, event);
      }, before);
    }));
  it('runs only on clocks that the policy of the complaint has', () =>
    everyLife(({ context, events }) => {
      const clocks = Object.keys(context.defaultTerms.policy.clocks);
      for (const { clock } of deadlinesOf(events)) expect(clocks).toContain(clock);
    }));
  it('that was set is never forgotten, however often its clock runs, and the latest of a clock is that of the complaint', () =>
    everyLife(({ events }) => {
      const set = events.flatMap((event) => (event.type === 'DeadlineSet' ? [event.deadline] : []));
      const all = deadlinesOf(events);
      expect(all.map(({ id }) => id)).toEqual(set);
      const state = events.reduce(evolve, initial);
      const latest = Object.fromEntries(all.map((deadline) => [deadline.clock, deadline]));
      expect(state._tag === 'Some' ? state.value.deadlines : {}).toEqual(latest);
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
      expect(deadline.noted || !isRunning(deadline)).toBe(true);
    }));
});
