import { coverage, explain } from '@pengaduan/calendar';
import { describe, expect, it } from 'vitest';
import { decreeYears, decreesInOrder } from '../src/decrees/all.js';
import { decreeRows, dayOf, finalRows, isoOf } from './decree-csv.js';
import { calendarOf, firstDay, lastDay, right } from './calendars.js';

const typedRows = decreesInOrder.flatMap(({ decree, issued, source, changes }) =>
  changes.map((change) => ({
    ...{ decree, issued, action: change.action, date: change.date, kind: change.kind, name: change.name },
    ...{ source: change.source ?? source, note: change.note ?? '' },
  })),
);

describe('the decrees', () => {
  it('equal the published history row by row', () => {
    expect(decreeRows).toHaveLength(230);
    expect(typedRows).toEqual(decreeRows);
  });

  it('are 22, in order of issue, 212 additions and 18 withdrawals of days in force', () => {
    expect(decreesInOrder).toHaveLength(22);
    expect(new Set(decreesInOrder.map(({ decree }) => decree)).size).toBe(22);
    expect(typedRows.filter(({ action }) => action === 'add')).toHaveLength(212);
    expect(typedRows.filter(({ action }) => action === 'remove')).toHaveLength(18);
    expect(decreesInOrder.map(({ issued }) => issued)).toEqual(
      decreesInOrder.map(({ issued }) => issued).sort(),
    );
  });

  it('have a number, real dates and a source, and speak of their own year only', () => {
    for (const row of typedRows) {
      expect(row.decree).toMatch(/^(SKB|Keppres) \d+\/\d{4}/);
      expect(isoOf(dayOf(row.issued))).toBe(row.issued);
      expect(isoOf(dayOf(row.date))).toBe(row.date);
      expect(row.source.length).toBeGreaterThan(10);
      expect(row.name).not.toBe('');
    }
    for (const { year, decrees } of decreeYears) {
      const dates = decrees.flatMap(({ changes }) => changes.map(({ date }) => date));
      expect(new Set(dates.map((date) => Number(date.slice(0, 4))))).toEqual(new Set([year]));
    }
  });

  it('of each year add days in order of date within the first decree, and years follow without a gap', () => {
    for (const { decrees } of decreeYears) {
      const dates = decrees[0]!.changes.map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
    }
    expect(decreeYears.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
  });

  it('leave the final closed days of the published list, each by the decree that the list names', () => {
    const { closedDays } = calendarOf();
    const listed = [...closedDays.values()].flat().map(({ day, kind, name, decree }) => ({
      ...{ date: isoOf(day), kind, name, decree: decree.replaceAll(', ', '-') },
    }));
    expect(finalRows).toHaveLength(194);
    expect(listed).toHaveLength(194);
    for (const { date, kind, name, decree } of finalRows) {
      const same = listed.find((one) => one.date === date && one.name === name && one.kind === kind);
      expect(same, `${date} ${name}`).toBeDefined();
      expect(decree.startsWith(same!.decree), `${decree} / ${same!.decree}`).toBe(true);
    }
  });

  it('mark as provisional the three days of 2027 that wait for sidang isbat, also where they are skipped', () => {
    const provisional = right(explain(calendarOf(), firstDay, lastDay))
      .filter(({ reasons }) => reasons.some((reason) => reason.type === 'closed' && reason.provisional))
      .map(({ day }) => isoOf(day));
    expect(provisional).toEqual(['2027-03-10', '2027-03-11', '2027-05-17']);
  });
});

describe('the coverage', () => {
  it('declares for each year since when it is known and how many days of each kind stand', () => {
    expect(
      coverage.map((one) => [one.year, one.knownSince, one.national, one.collectiveLeave, one.election]),
    ).toEqual([
      [2020, '2019-08-28', 16, 5, 1],
      [2021, '2020-09-10', 16, 1, 0],
      [2022, '2021-09-22', 16, 4, 0],
      [2023, '2022-10-11', 16, 11, 0],
      [2024, '2023-09-12', 17, 10, 2],
      [2025, '2024-10-14', 17, 11, 0],
      [2026, '2025-09-19', 17, 8, 0],
      [2027, '2026-09-15', 18, 8, 0],
    ]);
  });

  it('names every decree of a year in order of issue', () => {
    expect(coverage.flatMap(({ decrees }) => decrees)).toHaveLength(22);
    expect(coverage[5]?.decrees.map(({ decree }) => decree)).toEqual([
      'SKB 1017/2024, 2/2024, 2/2024',
      'SKB 933/2025, 1/2025, 3/2025',
    ]);
  });
});
