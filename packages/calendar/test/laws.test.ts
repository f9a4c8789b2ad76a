import {
  addWorkingDays,
  closedInPeriod,
  countWorkingDays,
  explain,
  isWorkingDay,
  officeDaysInPeriod,
  roll,
  type Calendar,
} from '@pengaduan/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCalendar, aDay, anInnerDay, dateOrError, left, right, calendarOf } from './calendars.js';
import { dayOf } from './decree-csv.js';

const forward = fc.integer({ min: 1, max: 60 });
const either = fc.integer({ min: -80, max: 80 });
const add = (calendar: Calendar, day: number, n: number): number => right(addWorkingDays(calendar, day, n));
const count = (calendar: Calendar, a: number, b: number): number => right(countWorkingDays(calendar, a, b));

describe('adding working days', () => {
  it('in two steps forward is adding the sum', () => {
    fc.assert(
      fc.property(aCalendar, anInnerDay, forward, forward, (calendar, day, a, b) => {
        expect(add(calendar, add(calendar, day, a), b)).toBe(add(calendar, day, a + b));
      }),
    );
  });

  it('never moves back when the start or n grows', () => {
    fc.assert(
      fc.property(aCalendar, anInnerDay, either, (calendar, day, n) => {
        // n = 0 does not roll, so a closed start is the one place where the next start may answer earlier.
        if (n !== 0) expect(add(calendar, day + 1, n)).toBeGreaterThanOrEqual(add(calendar, day, n));
        expect(add(calendar, day, n + 1)).toBeGreaterThan(add(calendar, day, n));
      }),
    );
  });

  it('lands on a working day unless n is 0, and then on the start, unrolled', () => {
    fc.assert(
      fc.property(aCalendar, anInnerDay, either, (calendar, day, n) => {
        const reached = add(calendar, day, n);
        if (n === 0) expect(reached).toBe(day);
        else expect(right(isWorkingDay(calendar, reached))).toBe(true);
      }),
    );
  });

  it('there and back is the start exactly when the start is a working day', () => {
    fc.assert(
      fc.property(aCalendar, anInnerDay, forward, (calendar, day, n) => {
        const back = add(calendar, add(calendar, day, n), -n);
        expect(back === day).toBe(right(isWorkingDay(calendar, day)));
      }),
    );
  });

  it('does not roll a closed start first: Saturday + 1 is Monday, New Year + 1 is 2 January', () => {
    expect(dateOrError(addWorkingDays(calendarOf(), dayOf('2026-01-03'), 1))).toBe('2026-01-05');
    expect(dateOrError(addWorkingDays(calendarOf(), dayOf('2025-01-01'), 1))).toBe('2025-01-02');
    expect(dateOrError(addWorkingDays(calendarOf(), dayOf('2025-01-01'), 0))).toBe('2025-01-01');
  });

  it.each([NaN, 0.5, Infinity, -Infinity, 2 ** 53])('refuses %d as a count', (n) => {
    expect(left(addWorkingDays(calendarOf(), dayOf('2026-01-05'), n))).toEqual({ type: 'InvalidCount' });
  });
});

describe('counting working days', () => {
  it('gives back what was added', () => {
    fc.assert(
      fc.property(aCalendar, anInnerDay, forward, (calendar, day, n) => {
        expect(count(calendar, day, add(calendar, day, n))).toBe(n);
      }),
    );
  });

  it('over two spans adds up, and backwards is the opposite', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aDay, aDay, (calendar, a, b, c) => {
        expect(count(calendar, a, b) + count(calendar, b, c)).toBe(count(calendar, a, c));
        expect(count(calendar, b, a) + count(calendar, a, b)).toBe(0);
      }),
    );
  });

  it('with both ends is counting without the start, plus the start', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aDay, (calendar, a, b) => {
        const start = right(isWorkingDay(calendar, a)) ? 1 : 0;
        const expected = a <= b ? count(calendar, a, b) + start : 0;
        expect(right(officeDaysInPeriod(calendar, a, b))).toBe(expected);
      }),
    );
  });

  it('and explaining share the span out between them', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aDay, (calendar, a, b) => {
        const skipped = right(explain(calendar, a, b));
        expect(skipped.length + Math.abs(count(calendar, a, b))).toBe(Math.abs(b - a));
        for (const { day, reasons } of skipped) {
          if (right(isWorkingDay(calendar, day)) || reasons.length === 0) expect.fail(`day ${day}`);
        }
      }),
    );
  });
});

describe('the closed days of a period', () => {
  it('are the rest of it, the first day too, and those that are explained after that', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aDay, (calendar, a, b) => {
        const closed = right(closedInPeriod(calendar, a, b));
        const period = Math.max(0, b - a + 1);
        expect(closed.length + right(officeDaysInPeriod(calendar, a, b))).toBe(period);
        const after = closed.filter(({ day }) => day > a);
        if (a <= b) expect(after).toEqual(right(explain(calendar, a, b)));
      }),
    );
  });
});

describe('rolling', () => {
  it('leaves a working day alone and takes another day to the nearest one on its side', () => {
    fc.assert(
      fc.property(aCalendar, anInnerDay, (calendar, day) => {
        const works = right(isWorkingDay(calendar, day));
        expect(right(roll(calendar, day, 'none'))).toBe(day);
        expect(right(roll(calendar, day, 'following'))).toBe(works ? day : add(calendar, day, 1));
        expect(right(roll(calendar, day, 'preceding'))).toBe(works ? day : add(calendar, day, -1));
      }),
    );
  });
});
