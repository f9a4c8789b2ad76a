import { readFileSync } from 'node:fs';
import { indonesia, localDay, parseDay } from '@pengaduan/calendar';
import { evaluate, type Question, type Row } from '@pengaduan/metrics';
import type { StageName } from '@pengaduan/core';
import { describe, expect, it } from 'vitest';
import { runLog } from './log.js';

const day = (iso: string): number => {
  const parsed = parseDay(iso);
  if (parsed._tag === 'Left') throw new Error(iso);
  return parsed.right;
};
const calendar = indonesia();
if (calendar._tag === 'Left') throw new Error('calendar');
const question: Question = {
  from: day('2025-01-01'),
  to: day('2025-12-31'),
  asOf: day('2026-03-31'),
  zone: 'Asia/Jakarta',
  denominator: 'allReceived',
  calendar: calendar.right,
};

describe('the year 2025 of 400 complaints', () => {
  const { rows, refused } = runLog('complaint-log-2025.csv');

  it('passes the rules of SOP 112 row by row', () => {
    expect(refused).toEqual([]);
  });
  it("gives Kemendagri's two numbers as published, part by part", () => {
    const url = new URL('../data/complaint-log-2025.expected.json', import.meta.url);
    const expected = JSON.parse(readFileSync(url, 'utf8')) as Record<string, object>;
    const { received, byStage, followUp, completion, duration } = evaluate(rows, question);
    expect(received).toBe(expected['received']);
    expect(byStage).toEqual(expected['byStage']);
    expect(followUp).toMatchObject(expected['followUp']!);
    expect(completion).toMatchObject(expected['completion']!);
    expect(duration).toMatchObject(expected['duration']!);
  });
  it('lists the complaints behind each number', () => {
    const { followUp, duration } = evaluate(rows, question);
    expect(new Set(followUp.complaints).size).toBe(followUp.numerator);
    expect(duration.complaints.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0)).toBe(
      duration.elapsedDays.sumMs,
    );
  });
  it('puts no complaint in two stages or in none, whatever the cut-off', () => {
    for (let asOf = question.from; asOf <= question.asOf; asOf += 7) {
      const { received, byStage } = evaluate(rows, { ...question, asOf });
      expect(Object.values(byStage).reduce((sum, n) => sum + n, 0)).toBe(received);
    }
  });
});

const at = Date.parse('2025-02-03T08:00:00+07:00');
let made = 0;
const some = (count: number, ...stages: ReadonlyArray<StageName>): ReadonlyArray<Row> =>
  Array.from({ length: count }, () => ({
    complaint: String(++made),
    receivedAt: at,
    category: 'c',
    channel: 'website',
    agency: undefined,
    firstDispositionedAt: stages.includes('Dispositioned') ? at : undefined,
    firstResponseAt: undefined,
    changes: stages.map((stage) => ({ at, stage })),
  }));

describe('published figures (domain 4.5)', () => {
  const closed = (n: number) => some(n, 'Dispositioned', 'InProcess', 'Closed');
  const process = (n: number) => some(n, 'Dispositioned', 'InProcess');
  it.each([
    ['Jambi 2020', [...closed(77), ...process(12), ...some(126, 'Received')], 89, 215, 41.4, 35.81],
    ['NTT 2020', [...closed(107), ...process(10), ...some(148, 'Received')], 117, 265, 44.15, 40.38],
    ['LLDIKTI II 2024', closed(24), 24, 24, 100, 100],
  ])('%s', (_, rows, numerator, denominator, percent, completion) => {
    const answer = evaluate(rows, question);
    expect(answer.followUp).toMatchObject({ numerator, denominator, percent });
    expect(answer.completion.percent).toBe(completion);
  });
  it('Sukabumi, August 2025: 0 over all received, not applicable over dispositioned', () => {
    const rows = [...some(1, 'Pending'), ...some(2, 'Returned')];
    expect(evaluate(rows, question).followUp.percent).toBe(0);
    expect(evaluate(rows, { ...question, denominator: 'dispositioned' }).followUp.percent).toBeNull();
    expect(evaluate(rows, { ...question, denominator: 'excludingArchived' }).followUp).toMatchObject({
      denominator: 1,
      percent: 0,
    });
  });
  it('gives no duration where nobody answered', () => {
    const { duration } = evaluate(some(3, 'Received'), question);
    expect(duration).toMatchObject({ n: 0, leftOut: 3, elapsedDays: { sumMs: 0, mean: null, median: null } });
  });
});

it('the local day of the cohort is the zone’s', () => {
  const row = { ...some(1, 'Received')[0]!, receivedAt: Date.parse('2025-12-31T17:00:00Z') };
  expect(localDay(row.receivedAt, 'Asia/Jakarta')).toBe(day('2026-01-01'));
  expect(evaluate([row], question).received).toBe(0);
});
