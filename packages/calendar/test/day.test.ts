import { formatDay, parseDay, yearOf } from '@pengaduan/calendar';
import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from './decree-csv.js';

describe('a day', () => {
  it('reads and writes every date from year 0001 to 9999 like the proleptic Gregorian calendar', () => {
    const first = -719_162;
    const last = 2_932_896;
    expect([formatDay(first), formatDay(last)]).toEqual(['0001-01-01', '9999-12-31']);
    // Every third day, and each of one era: 400 years are a multiple of three days, so that some would be left out.
    const era = { first: dayOf('1800-01-01'), last: dayOf('2200-01-01') };
    let wrong = 0;
    for (let day = first; day <= last; day += day >= era.first && day < era.last ? 1 : 3) {
      const iso = isoOf(day);
      const parsed = parseDay(iso);
      if (formatDay(day) !== iso || isLeft(parsed) || parsed.right !== day) wrong += 1;
      if (yearOf(day) !== Number(iso.slice(0, 4))) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  it('exists on 29 February of leap years only', () => {
    expect(parseDay('2024-02-29')).toEqual(right(dayOf('2024-02-29')));
    expect(parseDay('2000-02-29')).toEqual(right(dayOf('2000-02-29')));
    expect(isLeft(parseDay('2026-02-29'))).toBe(true);
    expect(isLeft(parseDay('1900-02-29'))).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '0000-01-01',
    '2026-1-5',
    '20260105',
    ' 2026-01-05',
    '2026-01-05\n',
    '2026-01-05T00:00',
    '+002026-01-05',
    '-2026-01-05',
    '٢٠٢٦-٠١-٠٥',
    'NaN-NaN-NaN',
    '',
  ])('refuses %j without echoing it', (text) => {
    expect(parseDay(text)).toEqual(left({ type: 'InvalidDate' }));
  });

  it('reads no text but its own writing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), (text) => {
        const day = parseDay(text);
        return isLeft(day) || formatDay(day.right) === text;
      }),
      { numRuns: 2000 },
    );
  });
});
