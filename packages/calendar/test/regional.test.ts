import { addWorkingDays, calendarKnownOn, explain, indonesia, isWorkingDay } from '@pengaduan/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from './decree-csv.js';
import { calendarOf, dateOrError, firstDay, lastDay, left, right } from './calendars.js';

const decree = 'Kepgub Aceh 100.3.3.1/845/2024';
const on = (...dates: string[]): { date: string; name: string; decree: string }[] =>
  dates.map((date) => ({ date, name: 'Idul Adha 1445 H', decree }));
const aceh = {
  region: 'aceh-2024',
  closed: on('2024-06-19', '2024-06-20'),
  worked: on('2024-06-22', '2024-06-29'),
};
const works = (calendar: ReturnType<typeof calendarOf>, date: string): boolean =>
  right(isWorkingDay(calendar, dayOf(date)));

describe('a region that swaps days', () => {
  const calendar = calendarOf(aceh);

  it('closes 19 and 20 June 2024 and works the Saturdays 22 and 29 June', () => {
    const days = [
      '2024-06-18',
      '2024-06-19',
      '2024-06-20',
      '2024-06-21',
      '2024-06-22',
      '2024-06-23',
      '2024-06-29',
    ];
    expect(days.map((day) => works(calendar, day))).toEqual([false, false, false, true, true, false, true]);
    expect(dateOrError(addWorkingDays(calendar, dayOf('2024-06-14'), 2))).toBe('2024-06-22');
    expect(dateOrError(addWorkingDays(calendarOf(), dayOf('2024-06-14'), 2))).toBe('2024-06-20');
  });

  it('is named in the version, and national calendars are not', () => {
    expect(calendar.version).toBe('id-2026-09-15/5+aceh-2024');
    expect(calendarOf({ region: 'aceh-2024' }).version).toBe('id-2026-09-15/5');
    expect(calendarOf({ ...aceh, week: 6 }).version).toBe('id-2026-09-15/6+aceh-2024');
  });

  it('explains its own days by its own decree and not the Saturday that it worked', () => {
    const skipped = right(explain(calendar, dayOf('2024-06-18'), dayOf('2024-06-22')));
    expect(skipped.map(({ day }) => isoOf(day))).toEqual(['2024-06-19', '2024-06-20']);
    expect(skipped[0]?.reasons).toEqual([
      { type: 'closed', kind: 'regional', name: 'Idul Adha 1445 H', decree, provisional: false },
    ]);
  });

  it('keeps its days in a calendar known on an earlier day', () => {
    const then = right(calendarKnownOn(dayOf('2024-06-18'), aceh));
    expect(works(then, '2024-06-22')).toBe(true);
    expect(then.version).toBe('id-2024-02-06/5+aceh-2024');
    expect(right(calendarKnownOn(dayOf('2021-01-01'), aceh)).version).toBe('id-2020-12-01/5+aceh-2024');
  });

  it('may work on a national holiday: Bali 2014 had no Christmas leave', () => {
    expect(works(calendarOf({ worked: on('2025-12-26') }), '2025-12-26')).toBe(true);
    expect(works(calendarOf({ worked: on('2025-12-25') }), '2025-12-25')).toBe(true);
  });
});

describe('a calendar that contradicts itself', () => {
  it('is refused when a day is both closed and worked, naming the day', () => {
    const both = { closed: on('2026-01-06', '2026-01-07'), worked: on('2026-01-07') };
    expect(left(indonesia(both))).toEqual({ type: 'ClosedAndWorked', date: '2026-01-07' });
    expect(left(calendarKnownOn(dayOf('2026-01-01'), both))).toEqual({
      type: 'ClosedAndWorked',
      date: '2026-01-07',
    });
  });

  it('is refused when a date does not exist', () => {
    expect(left(indonesia({ closed: on('2026-02-30') }))).toEqual({ type: 'InvalidDate' });
    expect(left(indonesia({ worked: on('soon') }))).toEqual({ type: 'InvalidDate' });
  });

  it('is refused when it leaves no day to work on', () => {
    const everyDay: string[] = [];
    for (let day = firstDay; day <= lastDay; day += 1) everyDay.push(isoOf(day));
    expect(left(indonesia({ closed: on(...everyDay) }))).toEqual({ type: 'NoWorkingDays' });
    expect(calendarOf({ closed: on(...everyDay.slice(1, -1)) }).workingDays).toHaveLength(1);
  });
});

describe('regional days', () => {
  const aDate = fc.integer({ min: firstDay, max: lastDay + 900 }).map(isoOf);

  it('in any order and repeated give the same calendar under the same name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aDate, { maxLength: 12 }), fc.nat(12), (dates, cut) => {
        const [closed, worked] = [dates.slice(0, cut), dates.slice(cut)];
        const once = calendarOf({ closed: on(...closed), worked: on(...worked) });
        const again = calendarOf({
          closed: on(...closed.toReversed(), ...closed),
          worked: on(...worked.toReversed(), ...worked),
        });
        expect(again).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it('without a name are told apart by their dates', () => {
    const versions = [on('2026-03-02'), on('2026-03-03')].map((closed) => calendarOf({ closed }).version);
    versions.push(calendarOf({ worked: on('2026-03-02') }).version, calendarOf().version);
    expect(new Set(versions).size).toBe(4);
    expect(versions[0]).toMatch(/^id-2026-09-15\/5\+[0-9a-f]{8}$/);
  });

  it('do not leak into the national calendar, nor do two regions of one name share tables', () => {
    const one = calendarOf({ region: 'bali', closed: on('2026-03-02') });
    const other = calendarOf({ region: 'bali', closed: on('2026-03-03') });
    expect([works(one, '2026-03-02'), works(other, '2026-03-02'), works(calendarOf(), '2026-03-02')]).toEqual(
      [false, true, true],
    );
  });

  it('that repeat a national holiday or fall on a weekend change no count', () => {
    const closed = on('2026-01-01', '2026-01-03', '2026-01-03');
    expect(calendarOf({ closed }).workingDays).toEqual(calendarOf().workingDays);
    const skipped = right(explain(calendarOf({ closed }), dayOf('2026-01-02'), dayOf('2026-01-03')));
    expect(skipped[0]?.reasons.map(({ type }) => type)).toEqual(['weekend', 'closed']);
  });
});
