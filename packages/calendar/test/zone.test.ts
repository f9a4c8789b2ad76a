import { endOfDay, isZone, localDay, offsetMinutes, startOfDay, zones, type Zone } from '@pengaduan/calendar';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, isoOf } from './decree-csv.js';
import { calendarOf, dateOrError } from './calendars.js';
import { addWorkingDays } from '@pengaduan/calendar';

const at = (iso: string): number => Date.parse(iso);
const aZone = fc.constantFrom(...zones);

describe('a zone of Indonesia', () => {
  it.each<[Zone, number]>([
    ['Asia/Jakarta', 420],
    ['Asia/Pontianak', 420],
    ['Asia/Makassar', 480],
    ['Asia/Jayapura', 540],
  ])('%s is %i minutes ahead, as tzdata says for every month of the covered years', (zone, minutes) => {
    expect(offsetMinutes(zone)).toBe(minutes);
    const clock = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    for (let month = 0; month < 96; month += 1) {
      for (const edge of [-1, 0]) {
        const instant = Date.UTC(2020, month, 1) - minutes * 60_000 + edge;
        expect(isoOf(localDay(instant, zone))).toBe(clock.format(instant));
      }
    }
  });

  it('is one of four names and nothing else', () => {
    expect(zones.every(isZone)).toBe(true);
    expect(['WIB', 'asia/jakarta', 'Asia/Singapore', 'toString', ''].some(isZone)).toBe(false);
  });
});

describe('the local date of an instant', () => {
  it('changes at midnight in the zone, not in UTC', () => {
    expect(isoOf(localDay(at('2026-01-08T16:59:59.999Z'), 'Asia/Jakarta'))).toBe('2026-01-08');
    expect(isoOf(localDay(at('2026-01-08T17:00:00.000Z'), 'Asia/Jakarta'))).toBe('2026-01-09');
    expect(isoOf(localDay(at('2026-01-08T15:59:59.999Z'), 'Asia/Makassar'))).toBe('2026-01-08');
    expect(isoOf(localDay(at('2026-01-08T16:00:00.000Z'), 'Asia/Makassar'))).toBe('2026-01-09');
    expect(isoOf(localDay(at('2026-01-08T15:00:00.000Z'), 'Asia/Jayapura'))).toBe('2026-01-09');
  });

  it('decides the start: Friday 00:30 in Jakarta is still Thursday in UTC, and one day later is Monday', () => {
    const friday = localDay(at('2026-01-08T17:30:00Z'), 'Asia/Jakarta');
    expect(dateOrError(addWorkingDays(calendarOf(), friday, 1))).toBe('2026-01-12');
  });

  it('is right before the epoch too', () => {
    expect(localDay(-1, 'Asia/Jakarta')).toBe(0);
    expect(localDay(-7 * 3_600_000 - 1, 'Asia/Jakarta')).toBe(-1);
  });

  it('holds from its start up to, not including, its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), aZone, (day, zone) => {
        expect(localDay(startOfDay(day, zone), zone)).toBe(day);
        expect(localDay(endOfDay(day, zone) - 1, zone)).toBe(day);
        expect(localDay(endOfDay(day, zone), zone)).toBe(day + 1);
        expect(endOfDay(day, zone)).toBe(startOfDay(day + 1, zone));
      }),
    );
  });

  it('ends at 00:00 of the following day: due 19 January is due before 19 January 17:00Z in Jakarta', () => {
    expect(endOfDay(dayOf('2026-01-19'), 'Asia/Jakarta')).toBe(at('2026-01-19T17:00:00Z'));
  });
});

describe('the zone of the host', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('changes no answer', () => {
    const answers = ['UTC', 'Asia/Jakarta', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((host) => {
      process.env['TZ'] = host;
      const hostHour = new Date(0).getHours();
      const day = localDay(at('2026-03-12T17:00:00Z'), 'Asia/Jakarta');
      const due = addWorkingDays(calendarOf({ region: host, closed: [] }), day, 10);
      return { hostHour, answer: `${isoOf(day)} ${dateOrError(due)}` };
    });
    expect(new Set(answers.map(({ hostHour }) => hostHour)).size).toBe(4);
    expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['2026-03-13 2026-04-06']));
  });
});
