import {
  calendarKnownOn,
  countsLike,
  isNewer,
  type Calendar,
  type CalendarOptions,
  type Day,
} from '@pengaduan/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, decreeRows, isoOf } from './decree-csv.js';
import { calendarOf, right } from './calendars.js';

// Every decree of the package is known on one of these days, and none on the first but the oldest.
const aDayOfKnowing: fc.Arbitrary<Day> = fc.oneof(
  fc.constantFrom(...new Set(decreeRows.map(({ issued }) => issued))).map(dayOf),
  fc.integer({ min: dayOf('2019-08-28'), max: dayOf('2026-12-31') }),
);
const closed = [{ date: '2026-03-02', name: 'a regional day', decree: 'SK 1/2026' }];
const options: fc.Arbitrary<CalendarOptions> = fc.oneof(
  fc.record({ week: fc.constantFrom<5 | 6>(5, 6) }),
  fc.record({
    week: fc.constantFrom<5 | 6>(5, 6),
    closed: fc.constant(closed),
    region: fc.oneof(fc.constantFrom('aceh-2024', 'id-2026-09-15/6', '5', '', '/', '\n'), fc.string()),
  }),
);
const known = (day: Day, with_: CalendarOptions): Calendar => right(calendarKnownOn(day, with_));
const newestDecreeOn = (day: Day): string =>
  decreeRows.reduce((newest, { issued }) => (issued <= isoOf(day) && issued > newest ? issued : newest), '');

describe('a version that was stored', () => {
  it('counts like a calendar of the same week and region, known on whatever day', () => {
    fc.assert(
      fc.property(aDayOfKnowing, aDayOfKnowing, options, options, (then, now, one, other) => {
        const { version } = known(then, one);
        expect(countsLike(known(now, one), version)).toBe(true);
        const alike = one.week === other.week && one.region === other.region;
        expect(countsLike(known(now, other), version)).toBe(alike);
      }),
    );
  });

  it('is older than a calendar exactly when a decree was issued between the two', () => {
    fc.assert(
      fc.property(aDayOfKnowing, aDayOfKnowing, options, options, (then, now, one, other) => {
        const decreed = newestDecreeOn(now) > newestDecreeOn(then);
        expect(isNewer(known(now, other), known(then, one).version)).toBe(decreed);
      }),
    );
  });

  it('is told apart from the fingerprint of unnamed days', () => {
    const unnamed = calendarOf({ closed });
    expect(countsLike(unnamed, unnamed.version)).toBe(true);
    expect(countsLike(unnamed, calendarOf().version)).toBe(false);
    expect(countsLike(calendarOf(), unnamed.version)).toBe(false);
  });

  it.each([
    ...['', 'id', '5', '/5', 'id-2026-09-15', 'id-2026-09-15/', 'id-2026-09-15/7', 'id-2026-09-15/5aceh'],
    ...['id-2020-1-1/5', 'my-2020-01-01/5', ' id-2020-01-01/5', 'id-2020-01-01/5\n'],
  ])('%j is none: nothing counts like it, and nothing is newer', (text) => {
    expect(countsLike(calendarOf(), text)).toBe(false);
    expect(isNewer(calendarOf(), text)).toBe(false);
  });
});
