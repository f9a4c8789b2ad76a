import { addWorkingDays, isWorkingDay, roll } from '@pengaduan/calendar';
import { describe, expect, it } from 'vitest';
import { dayOf, finalRows } from './decree-csv.js';
import { calendarOf, dateOrError, left, right } from './calendars.js';

const five = calendarOf();
const six = calendarOf({ week: 6 });
const leaveDates = finalRows.filter(({ kind }) => kind === 'collective-leave').map(({ date }) => date);
const withoutLeave = calendarOf({
  worked: leaveDates.map((date) => ({ date, name: 'leave not taken', decree: 'test' })),
});
const weekendsOnly = calendarOf({
  worked: finalRows
    .filter(({ date }) => new Date(date).getUTCDay() % 6 !== 0)
    .map(({ date }) => ({ date, name: 'worked', decree: 'test' })),
});
// Leave that falls on a Saturday would be worked by the override; the vectors below have none in reach.
const add = (calendar: typeof five, start: string, n: number): string =>
  dateOrError(addWorkingDays(calendar, dayOf(start), n));

// Computed by a plain loop over data/*.csv, before this package was written. Start, then start + 1, + 3, + 5, + 14, + 60,
// + 14 in a six-day week, + 14 with collective leave counted as worked, - 1.
const fromEarlierLoop = `
  2023-04-18  2023-04-26  2023-04-28  2023-05-03  2023-05-16  2023-07-28  2023-05-12  2023-05-09  2023-04-17
  2025-03-27  2025-04-08  2025-04-10  2025-04-14  2025-04-28  2025-07-11  2025-04-23  2025-04-21  2025-03-26
  2025-08-15  2025-08-19  2025-08-21  2025-08-25  2025-09-08  2025-11-11  2025-09-02  2025-09-04  2025-08-14
  2026-01-03  2026-01-05  2026-01-07  2026-01-09  2026-01-23  2026-04-09  2026-01-21  2026-01-23  2026-01-02`;
const rows = fromEarlierLoop.trim().split('\n');

describe.each(rows.map((row) => row.trim().split('  ')))('from %s', (start = '', ...dates) => {
  const [plus1, plus3, plus5, plus14, plus60, sixDay14, noLeave14, minus1] = dates;
  it('the five-day week reaches the dates of the loop', () => {
    const reached = [1, 3, 5, 14, 60, -1].map((n) => add(five, start, n));
    expect(reached).toEqual([plus1, plus3, plus5, plus14, plus60, minus1]);
  });
  it('the six-day week reaches its own', () => {
    expect(add(six, start, 14)).toBe(sixDay14);
  });
  it('leave counted as worked comes out earlier, or the same', () => {
    expect(add(withoutLeave, start, 14)).toBe(noLeave14);
  });
});

it('60 working days from 15 October 2027 need 2028', () => {
  expect(left(addWorkingDays(five, dayOf('2027-10-15'), 60))).toMatchObject({
    type: 'NotCovered',
    year: 2028,
  });
});

// Computed in the same way: with collective leave, with national holidays only, with weekends only.
describe.each([
  ['2026-03-13', 3, '2026-03-25', '2026-03-18', '2026-03-18'],
  ['2026-03-13', 5, '2026-03-27', '2026-03-23', '2026-03-20'],
  ['2026-03-13', 10, '2026-04-06', '2026-03-30', '2026-03-27'],
  ['2026-03-17', 10, '2026-04-08', '2026-04-01', '2026-03-31'],
  ['2026-05-13', 14, '2026-06-09', '2026-06-05', '2026-06-02'],
  ['2026-01-05', 60, '2026-04-10', '2026-04-02', '2026-03-30'],
  ['2025-08-05', 10, '2025-08-20', '2025-08-19', '2025-08-19'],
])('%s + %i', (start, n, decreed, holidaysOnly, weekends) => {
  it(`is ${decreed}; without leave it would be ${holidaysOnly}, by weekends alone ${weekends}`, () => {
    expect(add(five, start, n)).toBe(decreed);
    expect(add(withoutLeave, start, n)).toBe(holidaysOnly);
    expect(add(weekendsOnly, start, n)).toBe(weekends);
  });
});

describe('days that other calendars get wrong', () => {
  const works = (calendar: typeof five, date: string): boolean => right(isWorkingDay(calendar, dayOf(date)));

  it('29 February 2024 is a working Thursday', () => {
    expect(works(five, '2024-02-29')).toBe(true);
    expect(add(five, '2024-02-28', 1)).toBe('2024-02-29');
  });
  it('31 December 2020 is substitute leave and 1 January 2021 a holiday: 30 December + 1 is 4 January', () => {
    expect(add(five, '2020-12-30', 1)).toBe('2021-01-04');
    expect(add(five, '2021-01-04', -1)).toBe('2020-12-30');
  });
  it('2027 has Isra Mikraj twice', () => {
    const twice = [...five.closedDays.values()].flat().filter(({ day, name }) => {
      return name.startsWith('Isra Mikraj') && day >= dayOf('2027-01-01');
    });
    expect(twice.map(({ day }) => day)).toEqual([dayOf('2027-01-05'), dayOf('2027-12-26')]);
  });
  it('Eid al-Adha 2022 tells a six-day unit from a five-day one: Saturday 9 July worked, Sunday 10 July not', () => {
    expect([works(six, '2022-07-09'), works(six, '2022-07-10')]).toEqual([true, false]);
    expect([works(five, '2022-07-09'), works(five, '2022-07-10')]).toEqual([false, false]);
  });
  it('the next working day is found across the longest closed runs', () => {
    const next = (date: string): string => dateOrError(roll(five, dayOf(date), 'following'));
    expect(next('2023-04-19')).toBe('2023-04-26');
    expect(next('2024-04-06')).toBe('2024-04-16');
    expect(next('2025-03-28')).toBe('2025-04-08');
    expect(next('2027-03-08')).toBe('2027-03-16');
  });
  it('a holiday on a weekend yields no substitute day', () => {
    expect(works(five, '2022-05-01')).toBe(false);
    expect(works(five, '2022-12-26')).toBe(true);
  });
});
