import { describe, expect, it } from 'vitest';
import { evolve, initial } from '@pengaduan/core';
import { everyLife } from './every.js';

describe('a deadline that moves', () => {
  it('moves from where it was, gets another limit, and goes nowhere only where no year is decreed', () =>
    everyLife(({ events }) => {
      events.reduce((state, event) => {
        if (event.type === 'DeadlineMoved' && state._tag === 'Some') {
          const before = state.value.deadlines[event.clock];
          expect(before).toMatchObject({ id: event.deadline, due: event.from });
          expect(event.limit).not.toEqual(before?.limit);
          const isSame = JSON.stringify(event.from) === JSON.stringify(event.to);
          const isSameUnit = before?.limit.unit === event.limit.unit;
          if (isSame && isSameUnit) expect(event.to.type).toBe('Uncovered');
        }
        return evolve(state, event);
      }, initial);
    }));
});
