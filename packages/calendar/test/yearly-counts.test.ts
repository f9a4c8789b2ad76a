import { isWorkingDay, officeDaysInPeriod } from '@pengaduan/calendar';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from './decree-csv.js';
import { calendarOf, right } from './calendars.js';

const five = calendarOf();
const six = calendarOf({ week: 6 });

const daysOf = (year: number): number[] => {
  const days: number[] = [];
  for (let day = dayOf(`${year}-01-01`); day <= dayOf(`${year}-12-31`); day += 1) days.push(day);
  return days;
};

const longestClosedRun = (year: number): string => {
  let run = 0;
  let best = { length: 0, last: 0 };
  for (const day of daysOf(year)) {
    run = right(isWorkingDay(five, day)) ? 0 : run + 1;
    if (run > best.length) best = { length: run, last: day };
  }
  return `${best.length} d to ${isoOf(best.last)}`;
};

// Year, closed days, of them Monday to Friday, working days of a five- and of a six-day week, longest closed run. The
// totals agree with those that the decrees and the press announced (2026: 17 national and 8 collective leave).
describe.each([
  [2020, 22, 19, 243, 294, '5 d to 2020-11-01'],
  [2021, 16, 13, 248, 298, '5 d to 2021-05-16'],
  [2022, 20, 14, 246, 296, '10 d to 2022-05-08'],
  [2023, 27, 21, 239, 289, '7 d to 2023-04-25'],
  [2024, 29, 24, 238, 287, '10 d to 2024-04-15'],
  [2025, 28, 24, 237, 288, '11 d to 2025-04-07'],
  [2026, 25, 21, 240, 291, '7 d to 2026-03-24'],
  [2027, 26, 19, 242, 291, '10 d to 2027-03-15'],
])('the year %i', (year, distinct, onWeekdays, fiveDay, sixDay, run) => {
  const closed = daysOf(year).filter((day) => five.closedDays.has(day));
  const weekday = (day: number): number => new Date(day * 86_400_000).getUTCDay();

  it(`has ${distinct} closed days, ${onWeekdays} of them from Monday to Friday`, () => {
    expect(closed).toHaveLength(distinct);
    expect(closed.filter((day) => weekday(day) % 6 !== 0)).toHaveLength(onWeekdays);
  });

  it(`has ${fiveDay} working days in a five-day week and ${sixDay} in a six-day week`, () => {
    const [first, last] = [dayOf(`${year}-01-01`), dayOf(`${year}-12-31`)];
    expect(right(officeDaysInPeriod(five, first, last))).toBe(fiveDay);
    expect(right(officeDaysInPeriod(six, first, last))).toBe(sixDay);
  });

  it(`is closed longest for ${run}`, () => {
    expect(longestClosedRun(year)).toBe(run);
  });
});

it('March 2025 has 19 office days, April 2025 has 16', () => {
  expect(right(officeDaysInPeriod(five, dayOf('2025-03-01'), dayOf('2025-03-31')))).toBe(19);
  expect(right(officeDaysInPeriod(five, dayOf('2025-04-01'), dayOf('2025-04-30')))).toBe(16);
});
