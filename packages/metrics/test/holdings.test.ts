import { existsSync } from 'node:fs';
import type { Command } from '@pengaduan/core';
import {
  close,
  contextUnder,
  decline,
  disposition,
  extend,
  permissive,
  receive,
  respond,
  verify,
} from '@pengaduan/core/testing';
import { explain, figures, figuresJson, holdingJson, type Row } from '@pengaduan/metrics';
import { expect, it } from 'vitest';
import { day, question } from './question.js';
import { rowUnder } from './row-of.js';

const context = contextUnder(permissive);
const rowOf = (...commands: ReadonlyArray<Command>): Row => rowUnder(context, commands);

const received = [receive('2025-02-03T08:00'), verify('2025-02-03T09:00')];
const asked = { ...question, asOf: day('2025-03-31') };

it('an agency is charged with its own time alone, and the one that answers not with that of the others', () => {
  const row = rowOf(
    ...received,
    disposition('2025-02-03T10:00', 'dinas-pupr'),
    disposition('2025-03-03T10:00', 'dlh'),
    decline('2025-03-04T10:00', 'dlh'),
    disposition('2025-03-05T10:00', 'dinkes'),
    respond('2025-03-06T10:00', 'initial', 'dinkes'),
    disposition('2025-03-07T10:00', 'dlh'),
    close('2025-03-10T10:00'),
  );
  const { holdings, evaluation } = figures([row], asked);
  const own = (agency: string) => {
    const one = holdings.get(agency);
    return one && holdingJson(one);
  };
  expect(evaluation.duration.workingDays).toMatchObject({ sum: 23 });
  // Its limit of ten working days ran out while it had the report.
  expect(own('dinas-pupr')).toMatchObject({ received: 1, answered: 0, handedOver: 1, onTime: 0, overdue: 1 });
  const days = 28 * 86_400_000;
  expect(own('dinas-pupr')?.otherTime).toEqual({
    n: 1,
    workingDays: { sum: 20 },
    elapsedDays: { sumMs: days },
  });
  // Declined after a day; what it got after the response is counted and not timed.
  expect(own('dlh')).toMatchObject({ received: 2, declined: 1, afterResponse: 1, overdue: 0 });
  expect(own('dlh')?.otherTime).toMatchObject({ n: 1, workingDays: { sum: 1 } });
  expect(own('-')).toMatchObject({ received: 1, handedOver: 1, otherTime: { workingDays: { sum: 1 } } });
  expect(own('dinkes')).toMatchObject({ received: 1, answered: 1, onTime: 1, overdue: 0 });
  expect(own('dinkes')?.workingDays).toMatchObject({ n: 1, sum: 1, mean: 1, median: 1, p90: 1 });
});

it('an agency is overdue by the limit of its response, and by no other', () => {
  // Nobody informed it within five minutes of the disposition, and it answered on the next day.
  const row = rowOf(...received, disposition('2025-02-03T10:00'), respond('2025-02-04T10:00'));
  const { holdings, limits } = figures([row], asked);
  expect(limits.get('informing')).toMatchObject({ missed: 1 });
  expect(holdings.get('dinas-pupr')).toMatchObject({ answered: 1, onTime: 1, overdue: 0 });
});

it('a limit is met, late, missed or open at the end of the day that is asked for', () => {
  const waiting = rowOf(...received, disposition('2025-02-03T10:00'));
  const late = rowOf(...received, disposition('2025-02-03T10:00'), respond('2025-02-18T10:00'));
  const on = (row: Row, iso: string) => {
    const json = figuresJson(figures([row], { ...question, asOf: day(iso) }), question);
    const { met, late, missed, open } = json.limits['response'] ?? {};
    return { met, late, missed, open };
  };
  const none = { met: 0, late: 0, missed: 0, open: 0 };
  // Ten working days from Monday 3 February: the end of Monday 17.
  expect(on(waiting, '2025-02-16')).toEqual({ ...none, open: 1 });
  expect(on(waiting, '2025-02-17')).toEqual({ ...none, missed: 1 });
  expect(on(late, '2025-02-17')).toEqual({ ...none, missed: 1 });
  expect(on(late, '2025-02-18')).toEqual({ ...none, late: 1 });
});

it('a limit that was extended is open until its new due, from the day on which it was', () => {
  const row = rowOf(...received, disposition('2025-02-03T10:00'), extend('2025-02-05T08:00', 'response', 3));
  const [before, after] = ['2025-02-04', '2025-02-18'].map((iso) => {
    const limits = explain('limits', [row], { ...question, asOf: day(iso) });
    const response = limits.find(({ clock }) => clock === 'response');
    return [response?.state, response?.dueAt];
  });
  expect(before).toEqual(['open', Date.parse('2025-02-18T00:00+07:00')]);
  expect(after).toEqual(['open', Date.parse('2025-02-21T00:00+07:00')]);
});

it('limits of minutes are apart, and how it was counted is said', () => {
  const row = rowOf(...received, disposition('2025-02-03T10:00'));
  const json = figuresJson(figures([row], asked), asked);
  expect(Object.keys(json.minuteLimits)).toEqual(['informing']);
  expect(Object.keys(json.limits)).not.toContain('informing');
  expect(json.counted).toMatchObject({
    policies: { 'permissive@1': 1 },
    calendar: question.calendar.version,
    before: '2025-03-31T17:00:00.000Z',
  });
  expect(existsSync(new URL(`../../../${json.counted.definitions}`, import.meta.url))).toBe(true);
  expect(json.counted.definitions).toMatch(/\.md$/);
});
