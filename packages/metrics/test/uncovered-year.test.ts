import { describe, expect, it } from 'vitest';
import { evaluate, explain, type Row } from '@pengaduan/metrics';
import { day, question, some } from './question.js';

const wib = (local: string): number => Date.parse(`${local}:00+07:00`);
const answered = (complaint: string, from: string, to: string): Row => ({
  ...some(1, 'Dispositioned', 'InProcess')[0]!,
  complaint,
  firstDispositionedAt: wib(from),
  firstResponseAt: wib(to),
});
const within = answered('1', '2025-02-03T08:00', '2025-02-05T08:00');
const beyond = answered('2', '2025-02-03T08:00', '2031-02-05T08:00');
const later = { ...question, asOf: day('2031-12-31') };

describe('a duration that reaches into a year whose holidays are not decreed', () => {
  it('leaves the working days of all without a figure, and names the year', () => {
    const { duration } = evaluate([within, beyond], later);
    expect(duration.workingDays).toEqual({ uncovered: 2028 });
    expect(explain('duration', [within, beyond], later)).toMatchObject([
      { complaint: '1', workingDays: 2 },
      { complaint: '2', workingDays: null },
    ]);
  });
  it('is counted in elapsed days all the same', () => {
    const [one, two] = [2, 6 * 365 + 1 + 2];
    expect(evaluate([within, beyond], later).duration).toMatchObject({
      n: 2,
      leftOut: 0,
      elapsedDays: { sumMs: (one + two) * 86_400_000, mean: (one + two) / 2, median: (one + two) / 2 },
    });
  });
  it('does not touch a question that does not ask so far', () => {
    expect(evaluate([within, beyond], question).duration).toMatchObject({
      n: 1,
      workingDays: { sum: 2, mean: 2, median: 2 },
    });
  });
});
