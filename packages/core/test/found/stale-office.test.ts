import { describe, expect, it } from 'vitest';
import { some } from 'fp-ts/lib/Option.js';
import { bangkalan, step, type Policy } from '@pengaduan/core';
import { disposition, extend, receive, verify, wib } from '@pengaduan/core/testing';
import { dayOf, knownOn } from '../known-on.js';
import { dueDay, livedOn, load } from '../amend/office.js';

// Found: an office whose software does not know the newest decree yet.

const response = bangkalan.clocks.response!;
const keeping: Policy = {
  ...bangkalan,
  amendments: 'keep',
  allows: { reopening: false, extension: { response: 5 } },
  clocks: { response: { ...response, limit: { amount: 5, unit: 'workingDay' } } },
};
const disposed = (day: string) => [
  receive(`${day}T08:00`),
  verify(`${day}T08:01`),
  disposition(`${day}T08:02`),
];

describe('a decree that was issued before a deadline started, and loaded after', () => {
  it('is no amendment: it counts whatever the policy says of amendments', () => {
    // 18 August was closed on the 7th; the office that disposed on the 12th had not loaded that.
    const stale = livedOn('2025-08-05', keeping, disposed('2025-08-12'));
    expect(dueDay(stale, 'response')).toBe('2025-08-19');
    const loaded = load(keeping, stale, dayOf('2025-08-13'), wib('2025-08-13T08:00'));
    expect(dueDay(loaded.complaint, 'response')).toBe('2025-08-20');
  });
});

describe('an extension where decrees move dues later only', () => {
  // Thirty working days from 6 April 2020 were counted to 2 June; then days of leave in May were taken back.
  const later: Policy = {
    ...keeping,
    amendments: 'laterOnly',
    clocks: { response: { ...response, limit: { amount: 30, unit: 'workingDay' } } },
  };
  const disposedInApril = livedOn('2020-04-06', later, disposed('2020-04-06'));
  it('gives more time, and never less', () => {
    expect(dueDay(disposedInApril, 'response')).toBe('2020-06-02');
    const { complaint, moves } = load(later, disposedInApril, dayOf('2020-05-20'), wib('2020-05-20T08:00'));
    expect(moves).toEqual([]);
    const given = extend('2020-05-20T09:00', 'response', 1);
    const done = step(knownOn(dayOf('2020-05-20'), later), some(complaint), given);
    expect(done).toMatchObject({ right: { events: [{ to: { at: wib('2020-06-04T00:00') } }] } });
  });
  it('of a limit that ended in a year without a calendar is counted by the newest one', () => {
    const long: Policy = {
      ...keeping,
      clocks: { response: { ...response, limit: { amount: 400, unit: 'workingDay' } } },
    };
    const uncovered = livedOn('2024-02-01', long, disposed('2024-02-01'));
    expect(uncovered.deadlines.response?.due).toMatchObject({ type: 'Uncovered' });
    // 2025 is known on this day, and 2026 is not.
    const day = '2024-12-01';
    const newest = livedOn(day, long, disposed(day)).deadlines.response?.calendar;
    expect(newest).not.toBe(uncovered.deadlines.response?.calendar);
    const given = extend(`${day}T09:00`, 'response', 1);
    const done = step(knownOn(dayOf(day), long), some(uncovered), given);
    expect(done).toMatchObject({ right: { events: [{ to: { type: 'Known' }, calendar: newest }] } });
  });
});
