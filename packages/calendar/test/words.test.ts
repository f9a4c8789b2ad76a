import {
  addWorkingDays,
  calendarKnownOn,
  describeCalendarError,
  describeReason,
  explain,
  type CalendarDefinitionError,
  type CalendarError,
  type Lang,
  type NonWorkingReason,
} from '@pengaduan/calendar';
import { describe, expect, it } from 'vitest';
import { dayOf } from './decree-csv.js';
import { calendarOf, left, right } from './calendars.js';

const calendar = calendarOf();
const reasonsOn = (date: string, week: 5 | 6 = 5): ReadonlyArray<NonWorkingReason> =>
  right(explain(calendarOf({ week }), dayOf(date) - 1, dayOf(date)))[0]?.reasons ?? [];
const said = (date: string, lang: Lang): string[] =>
  reasonsOn(date).map((reason) => describeReason(reason, lang));

describe('the explanation of a skipped day', () => {
  it('gives both feasts of 13 May 2021', () => {
    expect(said('2021-05-13', 'id')).toEqual([
      'libur nasional: Kenaikan Isa Almasih (SKB 642/2020, 4/2020, 4/2020)',
      'libur nasional: Hari Raya Idul Fitri 1442 Hijriah (hari pertama) (SKB 642/2020, 4/2020, 4/2020)',
    ]);
  });

  it('says the kind once where the decree repeats it', () => {
    expect(said('2025-03-31', 'id')[0]).toMatch(/^libur nasional: /);
    expect(said('2025-08-18', 'id')).toEqual([
      expect.stringMatching(/^cuti bersama: (?!Cuti Bersama).*\(SKB 933\/2025, /),
    ]);
    expect(said('2025-08-18', 'en')).toEqual([
      expect.stringMatching(/^collective leave: .*\(SKB 933\/2025, /),
    ]);
    expect(said('2024-11-27', 'en')).toEqual([
      expect.stringMatching(/^polling day: .*\(Keppres 33\/2024\)$/),
    ]);
  });

  it('gives weekend and decree together on a Sunday feast, and the weekend alone on a Saturday', () => {
    expect(said('2022-07-10', 'en')).toEqual([
      'Saturday/Sunday',
      'national holiday: Hari Raya Idul Adha 1443 Hijriah (SKB 678/2022, 2/2022, 2/2022)',
    ]);
    expect(said('2026-01-03', 'id')).toEqual(['Sabtu/Minggu']);
    expect(reasonsOn('2026-01-03', 6)).toEqual([]);
  });

  it('says that Eid 2027 may still move', () => {
    expect(said('2027-03-10', 'id')[0]).toMatch(/; sementara, menunggu sidang isbat$/);
    expect(said('2027-03-10', 'en')[0]).toMatch(/; provisional until sidang isbat$/);
    expect(said('2027-03-09', 'en')[0]).not.toMatch(/provisional/);
  });
});

describe('an error in words', () => {
  it('names the missing year, the coverage, the last decree and the remedy', () => {
    const error = left(addWorkingDays(calendar, dayOf('2027-10-15'), 60));
    expect(describeCalendarError(error, 'id')).toBe(
      'Hari kerja tahun 2028 tidak tercakup: kalender berlaku 2020-01-01 sampai 2027-12-31, keputusan terakhir ' +
        'SKB 1205/2026, 3/2026, 2/2026 (2026-09-15); perbarui @pengaduan/calendar setelah SKB tahun 2028 terbit.',
    );
    expect(describeCalendarError(error, 'en')).toBe(
      'The working days of 2028 are not covered: the calendar runs from 2020-01-01 to 2027-12-31, last decree ' +
        'SKB 1205/2026, 3/2026, 2/2026 (2026-09-15); update @pengaduan/calendar once the decree for 2028 is out.',
    );
  });

  it('of a year before the coverage sends to its first day, not to a newer release', () => {
    const error = left(addWorkingDays(calendar, dayOf('2019-12-31'), 1));
    expect(describeCalendarError(error, 'en')).toMatch(/2019 .*use a day from 2020-01-01 on\.$/);
    expect(describeCalendarError(error, 'id')).toMatch(/gunakan hari mulai 2020-01-01\.$/);
  });

  it('of a day before the first decree says when that was', () => {
    const error = left(calendarKnownOn(dayOf('2018-05-01')));
    expect(describeCalendarError(error, 'id')).toMatch(/2018 .*sejak 2019-08-28\.$/);
    expect(describeCalendarError(error, 'en')).toMatch(/2018 .*from 2019-08-28 on\.$/);
  });

  it.each<CalendarError | CalendarDefinitionError>([
    { type: 'InvalidCount' },
    { type: 'InvalidDate' },
    { type: 'NoWorkingDays' },
    { type: 'ClosedAndWorked', date: '2026-01-07' },
  ])('is one sentence in each language ($type)', (error) => {
    const [indonesian, english] = [describeCalendarError(error, 'id'), describeCalendarError(error, 'en')];
    for (const sentence of [indonesian, english]) expect(sentence).toMatch(/^[A-Z][^.]+\.$/);
    expect(indonesian).not.toBe(english);
  });
});
