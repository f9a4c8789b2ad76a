import { left } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { calendarKnownOn, describeCalendarError, indonesia } from '@pengaduan/calendar';

// A program in JavaScript, which no compiler stops.
it.each<[string, unknown, string | null]>([
  ['an option that there is not', { weeks: 6 }, null],
  ['null for options', null, null],
  ['a number for options', 6, null],
  ['a week of four days', { week: 4 }, 'week'],
  ['a week in text', { week: '6' }, 'week'],
  ['one day for a list of days', { closed: '2025-02-03' }, 'closed'],
  ['dates without occasion and decree', { closed: ['2025-02-03'] }, 'closed'],
  ['a worked day without a decree', { worked: [{ date: '2025-02-03', name: 'x' }] }, 'worked'],
  ['a number for a region', { region: 7 }, 'region'],
])('%s is no calendar, and the option is named', (_, options, option) => {
  const failure = { type: 'InvalidOption', option } as Parameters<typeof describeCalendarError>[0];
  expect(indonesia(options as object)).toEqual(left(failure));
  expect(calendarKnownOn(20305, options as object)).toEqual(left(failure));
  for (const lang of ['id', 'en'] as const) {
    expect(describeCalendarError(failure, lang)).toContain(`\`${option ?? 'week'}\``);
  }
});
