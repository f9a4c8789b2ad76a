import { readFileSync } from 'node:fs';
import { localDay } from '@pengaduan/calendar';
import {
  evaluate,
  evaluateBy,
  evaluationJson,
  explain,
  groupings,
  readRows,
  type Evaluation,
  type Row,
} from '@pengaduan/metrics';
import { beforeAll, describe, expect, it } from 'vitest';
import { yearInMemory } from './log.js';
import { day, question, some } from './question.js';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('the year 2025 of 400 complaints', () => {
  let rows: ReadonlyArray<Row> = [];
  beforeAll(async () => {
    const read = await readRows((await yearInMemory()).feed)();
    rows = read._tag === 'Right' ? [...read.right.rows.values()] : [];
  });

  it("gives Kemendagri's two numbers as published, part by part", () => {
    const url = new URL('../data/complaint-log-2025.expected.json', import.meta.url);
    const expected = JSON.parse(readFileSync(url, 'utf8')) as object;
    expect(evaluationJson(evaluate(rows, question), question)).toEqual(expected);
  });
  it('lists the complaints behind each number', () => {
    const { followUp, duration } = evaluate(rows, question);
    expect(new Set(explain('followUp', rows, question)).size).toBe(followUp.numerator);
    const each = explain('duration', rows, question);
    expect(each.length).toBe(duration.n);
    expect(sum(each.map(({ elapsedMs }) => elapsedMs))).toBe(duration.elapsedDays.sumMs);
    const days = sum(each.map(({ workingDays }) => workingDays ?? 0));
    expect(duration.workingDays).toMatchObject({ sum: days });
  });
  it('puts no complaint in two stages or in none, whatever the cut-off', () => {
    for (let asOf = question.from; asOf <= question.asOf; asOf += 7) {
      const { received, byStage } = evaluate(rows, { ...question, asOf });
      expect(sum(Object.values(byStage))).toBe(received);
    }
  });
  it('the follow-up percentage is in process and closed over the denominator', () => {
    const { byStage, followUp, received } = evaluate(rows, question);
    expect(followUp).toMatchObject({ numerator: byStage.inProcess + byStage.closed, denominator: received });
  });
  it.each(groupings)('broken down by %s adds up to the whole', (by) => {
    const whole = evaluate(rows, question);
    const parts = [...evaluateBy(rows, by, question).values()];
    const total = (part: (evaluation: Evaluation) => number): number => sum(parts.map(part));
    expect(parts.length).toBeGreaterThan(1);
    expect(total((part) => part.received)).toBe(whole.received);
    expect(total((part) => part.followUp.numerator)).toBe(whole.followUp.numerator);
    expect(total((part) => part.followUp.denominator)).toBe(whole.followUp.denominator);
    expect(total((part) => part.duration.n)).toBe(whole.duration.n);
    expect(total((part) => part.duration.elapsedDays.sumMs)).toBe(whole.duration.elapsedDays.sumMs);
  });
});

describe('published figures', () => {
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
