import { addWorkingDays, countWorkingDays, formatDay, indonesia, parseDay } from '@pengaduan/calendar';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../either.js';
import { pengaduan } from '../pengaduan.js';

const week = (days: 5 | 6) => valueOf(indonesia({ week: days }));
const date = fc
  .integer({ min: valueOf(parseDay('2020-06-01')), max: valueOf(parseDay('2027-06-01')) })
  .map((day) => ({ day, text: formatDay(day) }));
const weeks = fc.constantFrom(5 as const, 6 as const);

describe('pengaduan calendar', () => {
  it('adds as the calendar does, before and after the date, in both weeks', async () => {
    const n = fc.integer({ min: -80, max: 80 });
    await fc.assert(
      fc.asyncProperty(date, n, weeks, async ({ day, text }, days, w) => {
        const result = await pengaduan(['calendar', 'add', text, String(days), '--week', String(w)]);
        const expected = formatDay(valueOf(addWorkingDays(week(w), day, days)));
        expect(result).toEqual({ exit: 0, out: `${expected}\n`, err: '' });
      }),
    );
  });

  it('counts over (A, B], negative backwards', async () => {
    await fc.assert(
      fc.asyncProperty(date, date, weeks, async (a, b, w) => {
        const result = await pengaduan(['calendar', '--week', String(w), 'count', a.text, b.text]);
        expect(result.out).toBe(`${valueOf(countWorkingDays(week(w), a.day, b.day))}\n`);
      }),
    );
  });

  it('takes a negative number for a number and not for an option, wherever it stands', async () => {
    expect((await pengaduan('calendar add 2025-01-10 -3')).out).toBe('2025-01-07\n');
    expect((await pengaduan('calendar add --week 6 2025-01-10 -3')).out).toBe('2025-01-07\n');
    expect((await pengaduan('calendar --week 5 add 2025-01-10 -10 --json')).out).toBe(
      '{"date":"2024-12-24","calendar":"id-2026-09-15/5"}\n',
    );
  });

  it('answers as an officer could know it on a day', async () => {
    expect((await pengaduan('calendar add 2025-08-05 10')).out).toBe('2025-08-20\n');
    expect((await pengaduan('calendar add 2025-08-05 10 --known-on 2025-08-06')).out).toBe('2025-08-19\n');
    expect((await pengaduan('calendar coverage --known-on 2024-12-31')).out).toMatch(
      /^2020-01-01 sampai 2025-12-31, keputusan terakhir Keppres 33\/2024 \(2024-11-21\)\n/,
    );
  });

  it('explains each skipped day by weekday, reason and decree in the language asked for', async () => {
    const asked = 'calendar explain 2025-08-15 2025-08-19';
    expect((await pengaduan(asked)).out).toBe(
      [
        '2025-08-15 .. 2025-08-19: 1 hari kerja; tidak dihitung: 3',
        '  Sabtu, 16 Agustus 2025   Sabtu/Minggu',
        '  Minggu, 17 Agustus 2025  Sabtu/Minggu; libur nasional: Proklamasi Kemerdekaan (SKB 1017/2024, 2/2024, 2/2024)',
        '  Senin, 18 Agustus 2025   cuti bersama: Proklamasi Kemerdekaan (SKB 933/2025, 1/2025, 3/2025)',
        '',
      ].join('\n'),
    );
    const english = (await pengaduan(`${asked} --lang en`)).out;
    expect(english).toContain('Monday, 18 August 2025    collective leave: ');
  });

  it('tells how far it reaches, year by year', async () => {
    const { years } = JSON.parse((await pengaduan('calendar coverage --json')).out) as {
      years: ReadonlyArray<{ year: number; workingDays: number; knownSince: string }>;
    };
    expect(years.map(({ year, workingDays }) => [year, workingDays])).toEqual([
      [2020, 243],
      [2021, 248],
      [2022, 246],
      [2023, 239],
      [2024, 238],
      [2025, 237],
      [2026, 240],
      [2027, 242],
    ]);
    expect(years.at(-1)?.knownSince).toBe('2026-09-15');
  });

  it.each([
    ['calendar add 2027-12-31 1', 1, /2028/],
    ['calendar count 2019-12-31 2020-01-02', 1, /2019/],
    ['calendar add 2025-02-30 1', 2, /TTTT-BB-HH/],
    ['calendar count 2025-02-03 besok', 2, /TTTT-BB-HH/],
    ['calendar explain 2025-13-01 2025-02-03', 2, /TTTT-BB-HH/],
    ['calendar add 2025-02-03 1.5', 2, /bilangan bulat/],
    ['calendar add 2025-02-03 99999999999999999999', 2, /bilangan bulat/],
    ['calendar coverage --known-on 2019-08-27', 1, /2019-08-28/],
  ])('%s has no answer: one sentence on standard error, exit %i', async (args, exit, says) => {
    const result = await pengaduan(args);
    expect(result.exit).toBe(exit);
    expect(result.out).toBe('');
    expect(result.err).toMatch(says);
    expect(result.err.trim()).not.toContain('\n');
    const json = await pengaduan(`${args} --json`);
    expect(json.exit).toBe(exit);
    const { error } = JSON.parse(json.out) as { error: { type: string; message: string } };
    expect(`${error.message}\n`).toBe(result.err);
  });
});
