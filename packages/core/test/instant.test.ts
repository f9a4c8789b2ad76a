import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatInstant, isPlausible, parseInstant } from '@pengaduan/core';

it('reads back every instant it writes', () =>
  fc.assert(
    fc.property(fc.integer({ min: -2e12, max: 4e12 }), (instant) => {
      expect(parseInstant(formatInstant(instant))).toMatchObject({ right: instant });
    }),
  ));
it('writes every instant, and reads every text of that form, as Date does', () =>
  fc.assert(
    fc.property(fc.date({ min: new Date(-62e12), max: new Date(253e12), noInvalidDate: true }), (date) => {
      expect(formatInstant(date.getTime())).toBe(date.toISOString());
      expect(parseInstant(date.toISOString())).toMatchObject({ right: date.getTime() });
    }),
  ));
it('writes what is no whole millisecond, or beyond four digits of a year, as Date does', () => {
  for (const odd of [0.5, -0.5, 1_700_000_000_000.25, 253_402_300_800_000, -62_167_219_200_001])
    expect(formatInstant(odd)).toBe(new Date(odd).toISOString());
});
it.each([
  ['2023-02-11T01:16:00+07:00', '2023-02-10T18:16:00.000Z'],
  ['2025-02-05T09:30+08:00', '2025-02-05T01:30:00.000Z'],
  ['2025-02-03T23:59:59.999-03:30', '2025-02-04T03:29:59.999Z'],
  ['2025-02-03T00:00Z', '2025-02-03T00:00:00.000Z'],
  ['2025-02-03T19:59:30+14:59', '2025-02-03T05:00:30.000Z'],
  ['2025-02-03T08:00:00.050-12:00', '2025-02-03T20:00:00.050Z'],
])('reads %s', (text, utc) => {
  expect(parseInstant(text)).toMatchObject({ right: Date.parse(utc) });
});
it.each([
  '2025-02-30T11:02:00+07:00',
  '2025-06-05 11:02',
  '2025-06-05T11:02',
  '2025-06-05T24:00Z',
  '2025-06-05T11:02+0700',
  '2025-06-05T11:60Z',
  '2025-06-05T11:02:60Z',
  '2025-06-05T29:02Z',
  '2025-06-05T30:02Z',
  '2025-06-05T11:02:03.5Z',
  '2025-06-05T11:02:03.1234Z',
  '2025-06-05T11:02.500Z',
  '2025-06-05T11:02+15:00',
  '2025-06-05T11:02+20:00',
  '2025-06-05T11:02+07:60',
  '2025-06-05T11:02z',
  '2025-06-05t11:02Z',
  '2025-6-5T11:02Z',
  '025-06-05T11:02Z',
  '12025-06-05T11:02Z',
  '2025-13-05T11:02Z',
  ' 2025-06-05T11:02Z',
  '2025-06-05T11:02Z ',
  '2025-06-05T1:02Z',
  '2025-06-05T11:2Z',
  'x',
  '',
])('refuses %s', (text) => {
  expect(parseInstant(text)._tag).toBe('Left');
});
it('is plausible from the first to the last millisecond of 1900 to 2199 in UTC', () => {
  const [first, last] = [Date.parse('1900-01-01T00:00Z'), Date.parse('2199-12-31T23:59:59.999Z')];
  expect([first - 1, first, last, last + 1].map(isPlausible)).toEqual([false, true, true, false]);
});
