import {
  addWorkingDays,
  calendarKnownOn,
  indonesia,
  isWorkingDay,
  type Calendar,
  type Week,
} from '@pengaduan/calendar';
import { isLeft, isRight, toUnion } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { dayOf, decreeRows, isoOf, knownOn, workedFlags } from './decree-csv.js';
import { calendarOf, dateOrError, firstDay, left, right } from './calendars.js';

const known = (date: string, week: Week = 5): Calendar => right(calendarKnownOn(dayOf(date), { week }));
const due = (calendar: Calendar, start: string, n: number): string =>
  dateOrError(addWorkingDays(calendar, dayOf(start), n));

const differences = (calendar: Calendar, works: ReadonlyArray<boolean>): number =>
  works.filter((worked, at) => toUnion(isWorkingDay(calendar, firstDay + at)) !== worked).length +
  (calendar.coveredFrom === firstDay && calendar.coveredTo === firstDay + works.length - 1 ? 0 : 1);

describe('the calendar known on a day', () => {
  it.each<Week>([5, 6])(
    'is the replay of the decrees issued until then, each day of 2020 to 2025, %i-day week',
    (week) => {
      const issues = [...new Set(decreeRows.map(({ issued }) => issued))];
      const replays = new Map<number, boolean[]>();
      const seen = new Map<Calendar, number>();
      let wrong = 0;
      for (let day = dayOf('2020-01-01'); day <= dayOf('2025-12-31'); day += 1) {
        const inForce = issues.filter((issued) => issued <= isoOf(day)).length;
        const works = replays.get(inForce) ?? workedFlags(isoOf(day), week);
        replays.set(inForce, works);
        const calendar = right(calendarKnownOn(day, { week }));
        // Same decrees, same calendar: its tables are compared once, its identity on every day.
        if (seen.get(calendar) !== inForce) wrong += differences(calendar, works);
        seen.set(calendar, inForce);
        if (calendar.version !== `id-${issues[inForce - 1]!}/${week}`) wrong += 1;
      }
      expect(wrong).toBe(0);
      expect(seen.size).toBe(21);
    },
  );

  it('covers only years that a decree had listed', () => {
    expect(isoOf(known('2020-09-09').coveredTo)).toBe('2020-12-31');
    expect(isoOf(known('2020-09-10').coveredTo)).toBe('2021-12-31');
    expect(isoOf(known('2019-08-28').coveredFrom)).toBe('2020-01-01');
  });

  it('is the final one from the day of the newest decree on', () => {
    expect(known('2026-09-15')).toBe(right(indonesia()));
    expect(known('2099-01-01')).toBe(right(indonesia()));
    expect(known('2026-09-14').version).toBe('id-2025-09-19/5');
  });

  it('does not exist before the first decree', () => {
    expect(left(calendarKnownOn(dayOf('2019-08-27')))).toEqual({
      ...{ type: 'NotCovered', year: 2019, lastDecree: null, coveredFrom: null, coveredTo: null },
    });
    expect(left(calendarKnownOn(NaN))).toEqual({ type: 'InvalidDate' });
  });

  it('keeps its name and its tables between two decrees', () => {
    expect(known('2025-08-07')).toBe(known('2025-09-18'));
    expect(known('2025-08-06').version).not.toBe(known('2025-08-07').version);
    expect(known('2025-08-07', 6).version).toBe('id-2025-08-07/6');
  });

  it('moves 5 August 2025 + 10 from 19 to 20 August when 18 August becomes leave', () => {
    expect(due(known('2025-08-05'), '2025-08-05', 10)).toBe('2025-08-19');
    expect(due(known('2025-08-06'), '2025-08-05', 10)).toBe('2025-08-19');
    expect(due(known('2025-08-07'), '2025-08-05', 10)).toBe('2025-08-20');
  });

  it('gives 22 May 2020 back to work on 20 May, two days before', () => {
    const works = (on: string): boolean => right(isWorkingDay(known(on), dayOf('2020-05-22')));
    expect([works('2020-05-19'), works('2020-05-20')]).toEqual([false, true]);
  });

  it('gives Saturday 9 July 2022 back to six-day units on 7 July', () => {
    const works = (on: string, week: Week): boolean =>
      right(isWorkingDay(known(on, week), dayOf('2022-07-09')));
    expect([works('2022-07-06', 6), works('2022-07-07', 6)]).toEqual([false, true]);
    expect([works('2022-07-06', 5), works('2022-07-07', 5)]).toEqual([false, false]);
  });
});

// The 1451 working days of 2020-2025 as starts, against the final calendar. The figures were first found by a script of
// its own that walks from day to day over data/*.csv.
describe('a deadline set with what was known', () => {
  const final = calendarOf();
  const starts: number[] = [];
  for (let day = dayOf('2020-01-01'); day <= dayOf('2025-12-31'); day += 1) {
    if (right(isWorkingDay(final, day))) starts.push(day);
  }
  const moved = (n: number): number[] =>
    starts.filter((day) => {
      const then = addWorkingDays(right(calendarKnownOn(day)), day, n);
      return isRight(then) && then.right !== right(addWorkingDays(final, day, n));
    });

  it('ends in a year not yet decreed for 7 start days', () => {
    const uncovered = starts.filter((day) => {
      const { coveredTo } = right(calendarKnownOn(day));
      return right(addWorkingDays(final, day, 60)) > coveredTo;
    });
    expect(uncovered.map(isoOf)).toEqual([
      ...['2022-10-10', '2024-10-04', '2024-10-07', '2024-10-08', '2024-10-09', '2024-10-10', '2024-10-11'],
    ]);
  });

  it('is refused then, naming the year; 4 October 2024 still fitted, on 31 December, until Keppres 33/2024', () => {
    const refused = starts.flatMap((day) => {
      const then = addWorkingDays(right(calendarKnownOn(day)), day, 60);
      return isLeft(then) && then.left.type === 'NotCovered' ? [`${isoOf(day)}: ${then.left.year}`] : [];
    });
    expect(refused).toEqual([
      '2022-10-10: 2023',
      ...['07', '08', '09', '10', '11'].map((dayOfMonth) => `2024-10-${dayOfMonth}: 2025`),
    ]);
    expect(due(known('2024-10-04'), '2024-10-04', 60)).toBe('2024-12-31');
    expect(due(known('2024-11-21'), '2024-10-04', 60)).toBe('2025-01-02');
  });

  it('moved afterwards for 3.7 % of 14-day and 31.6 % of 60-day deadlines', () => {
    expect(starts).toHaveLength(1451);
    expect(((100 * moved(14).length) / starts.length).toFixed(1)).toBe('3.7');
    expect(((100 * moved(60).length) / starts.length).toFixed(1)).toBe('31.6');
    const in2020 = moved(60).filter((day) => day <= dayOf('2020-12-31'));
    const in2023 = moved(60).filter((day) => isoOf(day).startsWith('2023'));
    expect([in2020.length, in2023.length]).toEqual([126, 124]);
  });

  it('is replayed here by a reader of its own', () => {
    expect(knownOn('2020-05-19').closed.has('2020-05-22')).toBe(true);
    expect(Number.isNaN(knownOn('9999-12-31').lastYear)).toBe(false);
  });
});
