import { describe, expect, it } from 'vitest';
import { toCalendarFile, type IndexedDeadline } from '@pengaduan/deadlines';
import { wib } from '@pengaduan/core/testing';

const open = (complaint: string, day: number, over: Partial<IndexedDeadline> = {}): IndexedDeadline => ({
  complaint,
  deadline: 'response-1',
  clock: 'response',
  kind: 'limit',
  noted: false,
  end: undefined,
  startedAt: 0,
  limit: { amount: 10, unit: 'workingDay' },
  due: { type: 'Known', day, at: (day + 1) * 86_400_000 - 7 * 3_600_000 },
  calendar: 'id-2026-09-15/5',
  revision: 5n,
  policy: { id: 'bangkalan', version: 1 },
  source: 'live',
  agency: 'dinas-pupr',
  ...over,
});
// 19 and 20 August 2025.
const [tuesday, wednesday] = [20_319, 20_320];
const madeAt = wib('2025-08-12T19:00');

/** Content lines as RFC 5545 unfolds them. */
const linesOf = (file: string): ReadonlyArray<string> => file.replaceAll('\r\n ', '').split('\r\n');
const valuesOf = (file: string, name: string): ReadonlyArray<string> =>
  linesOf(file).flatMap((line) => (line.startsWith(name) ? [line.slice(line.indexOf(':') + 1)] : []));

describe('a calendar file', () => {
  const file = toCalendarFile([open('2', wednesday), open('3', tuesday), open('1', tuesday)], { madeAt });

  it('has one all-day entry for each due day', () => {
    expect(valuesOf(file, 'DTSTART;VALUE=DATE')).toEqual(['20250819', '20250820']);
    expect(valuesOf(file, 'DTEND;VALUE=DATE')).toEqual(['20250820', '20250821']);
    expect(valuesOf(file, 'SUMMARY')).toEqual(['2 tenggat laporan', '1 tenggat laporan']);
  });
  it('lists the deadlines of the day by complaint, clock and agency', () =>
    expect(valuesOf(file, 'DESCRIPTION')[0]).toBe(
      String.raw`1 · tanggapan pertama · dinas-pupr\n3 · tanggapan pertama · dinas-pupr`,
    ));
  it('is one that every calendar reads: versioned, CRLF, no line over 75 bytes, made at an instant', () => {
    expect(linesOf(file).slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    for (const each of [file, toCalendarFile([], { madeAt })]) expect(each).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(valuesOf(file, 'DTSTAMP')).toEqual(Array<string>(2).fill('20250812T120000Z'));
    expect(valuesOf(file, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT', 'VEVENT']);
    expect(valuesOf(file, 'END')).toEqual(['VEVENT', 'VEVENT', 'VCALENDAR']);
  });
  it('made again later replaces the entry of the same day, and only of the same selection', () => {
    const later = toCalendarFile([open('9', tuesday)], { madeAt: madeAt + 86_400_000 });
    const other = toCalendarFile([open('9', tuesday)], { madeAt, name: 'dlh' });
    const [uid] = valuesOf(file, 'UID');
    expect(valuesOf(later, 'UID')).toEqual([uid]);
    expect(Number(valuesOf(later, 'SEQUENCE')[0])).toBeGreaterThan(Number(valuesOf(file, 'SEQUENCE')[0]));
    expect(valuesOf(other, 'UID')).not.toEqual([uid]);
  });
  it('leaves out what has no day yet, and speaks English when asked', () => {
    const uncovered = open('4', 0, { due: { type: 'Uncovered', year: 2028 } });
    const english = toCalendarFile([uncovered, open('1', tuesday, { agency: undefined })], {
      madeAt,
      lang: 'en',
    });
    expect(valuesOf(english, 'SUMMARY')).toEqual(['1 report deadline']);
    expect(valuesOf(english, 'DESCRIPTION')).toEqual(['1 · first response · -']);
  });
});
