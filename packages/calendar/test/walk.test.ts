import { addWorkingDays, countWorkingDays, isWorkingDay, roll, type Week } from '@pengaduan/calendar';
import { isLeft, isRight, toUnion } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { workedFlags } from './decree-csv.js';
import { calendarOf, firstDay, lastDay } from './calendars.js';

const widest = 80;

describe.each<Week>([5, 6])('in a %i-day week, on every day covered', (week) => {
  const calendar = calendarOf({ week });
  const works = workedFlags('9999-12-31', week);

  it('the walk covers 2020 to 2027', () => {
    expect(works).toHaveLength(2922);
    expect(firstDay + works.length - 1).toBe(lastDay);
  });

  it('add and count agree with a day-by-day walk for n from -80 to 80', () => {
    let checks = 0;
    let mismatches = 0;
    const check = (start: number, n: number, reached: number | undefined): void => {
      checks += 1;
      const sum = addWorkingDays(calendar, start, n);
      if (reached === undefined) {
        const missing = n > 0 ? 2028 : 2019;
        if (isRight(sum) || sum.left.type !== 'NotCovered' || sum.left.year !== missing) mismatches += 1;
        return;
      }
      const count = countWorkingDays(calendar, start, reached);
      if (isLeft(sum) || sum.right !== reached) mismatches += 1;
      // Backwards, (result, start] holds the start, if it is worked, and not the result.
      const elapsed = n < 0 && !works[start - firstDay] ? n + 1 : n;
      if (isLeft(count) || count.right !== elapsed) mismatches += 1;
    };
    for (let start = firstDay; start <= lastDay; start += 1) {
      check(start, 0, start);
      for (const step of [1, -1]) {
        let day = start;
        for (let n = 1; n <= widest; n += 1) {
          do day += step;
          while (day >= firstDay && day <= lastDay && !works[day - firstDay]);
          check(start, n * step, day >= firstDay && day <= lastDay ? day : undefined);
          if (day < firstDay || day > lastDay) day = step > 0 ? lastDay : firstDay;
        }
      }
    }
    expect({ checks, mismatches }).toEqual({ checks: 2922 * 161, mismatches: 0 });
  });

  it('is-working-day and the three rolls agree with the walk', () => {
    let mismatches = 0;
    for (let day = firstDay; day <= lastDay; day += 1) {
      let next = day;
      while (next <= lastDay && !works[next - firstDay]) next += 1;
      let previous = day;
      while (previous >= firstDay && !works[previous - firstDay]) previous -= 1;
      const following = toUnion(roll(calendar, day, 'following'));
      const preceding = toUnion(roll(calendar, day, 'preceding'));
      if (toUnion(isWorkingDay(calendar, day)) !== works[day - firstDay]) mismatches += 1;
      if (next > lastDay ? typeof following === 'number' : following !== next) mismatches += 1;
      if (previous < firstDay ? typeof preceding === 'number' : preceding !== previous) mismatches += 1;
      if (toUnion(roll(calendar, day, 'none')) !== day) mismatches += 1;
    }
    expect(mismatches).toBe(0);
  });
});
