import {
  addWorkingDays,
  countWorkingDays,
  explain,
  isWorkingDay,
  officeDaysInPeriod,
  roll,
} from '@pengaduan/calendar';
import { isRight, type Either } from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './decree-csv.js';
import { aDay, calendarOf, dateOrError, firstDay, lastDay, left, right } from './calendars.js';

const calendar = calendarOf();
const missing = (year: number): object => ({
  type: 'NotCovered',
  year,
  lastDecree: { decree: 'SKB 1205/2026, 3/2026, 2/2026', issued: '2026-09-15' },
  coveredFrom: '2020-01-01',
  coveredTo: '2027-12-31',
});

describe('at the edge of the coverage', () => {
  it('31 December 2027 is covered although no decree names a day after the 26th', () => {
    expect(right(isWorkingDay(calendar, dayOf('2027-12-31')))).toBe(true);
    expect(left(isWorkingDay(calendar, dayOf('2028-01-01')))).toEqual(missing(2028));
    expect(left(isWorkingDay(calendar, dayOf('2019-12-31')))).toEqual(missing(2019));
  });

  it('the result outside names the year next to the coverage and the last decree', () => {
    expect(dateOrError(addWorkingDays(calendar, dayOf('2027-12-30'), 1))).toBe('2027-12-31');
    expect(left(addWorkingDays(calendar, dayOf('2027-12-30'), 2))).toEqual(missing(2028));
    expect(left(addWorkingDays(calendar, dayOf('2020-01-02'), -1))).toEqual(missing(2019));
    expect(left(addWorkingDays(calendar, dayOf('2026-01-05'), Number.MAX_SAFE_INTEGER))).toEqual(
      missing(2028),
    );
    expect(left(addWorkingDays(calendar, dayOf('2026-01-05'), -Number.MAX_SAFE_INTEGER))).toEqual(
      missing(2019),
    );
    expect(left(roll(calendar, dayOf('2020-01-01'), 'preceding'))).toEqual(missing(2019));
  });

  it('the start outside is refused even for n = 0, roll none and a span that ends inside', () => {
    const outside = dayOf('2030-06-01');
    expect(left(addWorkingDays(calendar, outside, 0))).toEqual(missing(2030));
    expect(left(roll(calendar, outside, 'none'))).toEqual(missing(2030));
    expect(left(countWorkingDays(calendar, outside, lastDay))).toEqual(missing(2030));
    expect(left(explain(calendar, outside, lastDay))).toEqual(missing(2030));
  });

  it('a span that leaves the coverage names the first year missing on the way, not the last', () => {
    expect(left(countWorkingDays(calendar, lastDay, dayOf('2035-01-01')))).toEqual(missing(2028));
    expect(left(officeDaysInPeriod(calendar, firstDay, dayOf('2035-01-01')))).toEqual(missing(2028));
    expect(left(explain(calendar, firstDay, dayOf('2010-01-01')))).toEqual(missing(2019));
  });

  it('every question agrees on what is covered', () => {
    fc.assert(
      fc.property(fc.integer({ min: firstDay - 800, max: lastDay + 800 }), aDay, (day, inside) => {
        const covered = day >= firstDay && day <= lastDay;
        const answers: ReadonlyArray<Either<unknown, unknown>> = [
          isWorkingDay(calendar, day),
          addWorkingDays(calendar, day, 0),
          countWorkingDays(calendar, day, inside),
          countWorkingDays(calendar, inside, day),
          officeDaysInPeriod(calendar, day, inside),
          explain(calendar, inside, day),
          roll(calendar, day, 'none'),
        ];
        expect(answers.map((answer) => isRight(answer))).toEqual(answers.map(() => covered));
      }),
    );
  });

  it.each([NaN, 20458.5, Infinity])('a day that is not a whole number (%d) is no day', (day) => {
    expect(left(isWorkingDay(calendar, day))).toEqual({ type: 'InvalidCount' });
    expect(left(addWorkingDays(calendar, day, 1))).toEqual({ type: 'InvalidCount' });
    expect(left(countWorkingDays(calendar, firstDay, day))).toEqual({ type: 'InvalidCount' });
  });
});
