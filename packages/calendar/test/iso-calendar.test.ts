import {
  addWorkingDays,
  countWorkingDays,
  explain,
  formatDay,
  isoCalendar,
  isWorkingDay,
} from '@pengaduan/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCalendar, anInnerDay, calendarOf, right } from './calendars.js';

it('asked in text, a calendar answers as it does for days', () => {
  fc.assert(
    fc.property(
      ...([aCalendar, anInnerDay, anInnerDay, fc.integer({ min: -80, max: 80 })] as const),
      (calendar, from, to, n) => {
        const iso = isoCalendar(calendar);
        const [first, last] = [formatDay(from), formatDay(to)];
        const day = formatDay(right(addWorkingDays(calendar, from, n)));
        expect(iso.addWorkingDays(first, n)).toEqual({ ok: true, value: day });
        const count = right(countWorkingDays(calendar, from, to));
        expect(iso.countWorkingDays(first, last)).toEqual({ ok: true, value: count });
        const works = right(isWorkingDay(calendar, from));
        expect(iso.isWorkingDay(first)).toEqual({ ok: true, value: works });
        const dates = right(explain(calendar, from, to)).map(({ day: closed, reasons }) => ({
          date: formatDay(closed),
          reasons,
        }));
        expect(iso.explain(first, last)).toEqual({ ok: true, value: dates });
      },
    ),
    { numRuns: 50 },
  );
});

it('says what is no date, no count or not covered', () => {
  const iso = isoCalendar(calendarOf());
  expect(iso.addWorkingDays('2025-02-30', 1)).toEqual({ ok: false, failure: { type: 'InvalidDate' } });
  expect(iso.addWorkingDays('2025-02-28', 0.5)).toEqual({ ok: false, failure: { type: 'InvalidCount' } });
  expect(iso.explain('2025-02-28', 'besok')).toEqual({ ok: false, failure: { type: 'InvalidDate' } });
  expect(iso.isWorkingDay('2031-01-02')).toMatchObject({ failure: { type: 'NotCovered', year: 2031 } });
});
