import { expect, it } from 'vitest';
import { describeClockFact, describeDue, describeWarning } from '@pengaduan/core';
import { wib } from '@pengaduan/core/testing';
import { clockFacts } from './samples.js';

const due = (year: number) => describeDue({ type: 'Uncovered', year }, 'workingDay', 'en', 'Asia/Jakarta');

it('a year before the calendar waits for no decree, and a coming one does', () => {
  expect(due(2019)).toBe('an unknown day of 2019 (the calendar begins with 2020)');
  expect(due(2028)).toBe('a day that waits for the holiday decree of 2028');
});

it('a step that was done by an unknown due is not said to be in time', () => {
  const { used: _, ...uncounted } = clockFacts.DeadlineMet;
  expect(describeClockFact(uncounted, 'en', 'Asia/Jakarta')).toBe(
    'What the first response deadline asks for was done; whether in time is outside the calendar.',
  );
});

it('what the system did at an unknown due is not said to be early', () => {
  const warning = { type: 'EarlierThanDue', clock: 'feedback', workingDaysEarly: null } as const;
  expect(describeWarning(warning, 'en', 'Asia/Jakarta')).toMatch(
    /although nobody knows whether the .* had ended/,
  );
});

it('a report from before the calendar is told with the year in which it begins', () => {
  const warning = { type: 'BeforeCalendar', at: wib('2019-02-01T08:00'), firstYear: 2020 } as const;
  expect(describeWarning(warning, 'id', 'Asia/Jakarta')).toBe(
    'Diterima sebagaimana tercatat, tetapi tenggatnya tidak diketahui: 1 Februari 2019 pukul 08.00 WIB sebelum kalender, yang mulai tahun 2020.',
  );
});
