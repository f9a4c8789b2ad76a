import fc from 'fast-check';
import { formatDay } from '@pengaduan/calendar';
import { bandOf, bandSets, evaluate, parsePeriod, wholePercent, type Row } from '@pengaduan/metrics';
import { describe, expect, it } from 'vitest';
import { question, some } from './question.js';

const closed = (n: number): ReadonlyArray<Row> => some(n, 'Dispositioned', 'InProcess', 'Closed');
const inProcess = (n: number): ReadonlyArray<Row> => some(n, 'Dispositioned', 'InProcess');
const over = (rows: ReadonlyArray<Row>, denominator: typeof question.denominator) =>
  evaluate(rows, { ...question, denominator }).followUp;

describe('a published recap comes out as it was published', () => {
  it('East Java, first half of 2020: 86, 81 and 5 percent of 4,088', () => {
    const rows = [...closed(3309), ...inProcess(206), ...some(4088 - 3309 - 206, 'Dispositioned')];
    const { received, followUp, completion, byStage } = evaluate(rows, question);
    expect(wholePercent(followUp)).toBe(86);
    expect(wholePercent(completion)).toBe(81);
    expect(wholePercent({ numerator: byStage.inProcess, denominator: received })).toBe(5);
  });
  it('East Java as coordinator, to July 2024: 94.26 of all, 94.92 without archived, 100 of dispositioned', () => {
    const rows = [...closed(905), ...inProcess(48), ...some(51, 'Pending'), ...some(7, 'Archived')];
    expect(over(rows, 'allReceived')).toEqual({ numerator: 953, denominator: 1011, percent: 94.26 });
    expect(over(rows, 'excludingArchived')).toEqual({ numerator: 953, denominator: 1004, percent: 94.92 });
    expect(over(rows, 'dispositioned')).toEqual({ numerator: 953, denominator: 953, percent: 100 });
  });
  it('Central Sulawesi, January to October 2024: 12.82 of all, 35.71 of dispositioned', () => {
    const rows = [...inProcess(5), ...some(9, 'Dispositioned'), ...some(25, 'Received')];
    expect(over(rows, 'allReceived').percent).toBe(12.82);
    expect(over(rows, 'dispositioned')).toEqual({ numerator: 5, denominator: 14, percent: 35.71 });
  });
});

describe('a band', () => {
  const [panrb, garut] = bandSets;
  it.each([
    [901, 1000, 'high', 'high'],
    [900, 1000, 'middle', 'high'],
    [1000, 1000, 'high', 'perfect'],
    [9999, 10_000, 'high', 'high'],
    [500, 1000, 'middle', 'late'],
    [499, 1000, 'low', 'late'],
    [600, 1000, 'middle', 'normal'],
    [0, 1000, 'low', 'late'],
  ])('of %i in %i is %s by KemenPANRB and %s in Garut', (numerator, denominator, ofPanrb, ofGarut) => {
    const share = { numerator, denominator, percent: 0 };
    expect([panrb, garut].map((set) => set && bandOf(set, share)?.id)).toEqual([ofPanrb, ofGarut]);
  });
  it('of nothing is none', () =>
    expect(bandSets.map((set) => bandOf(set, { numerator: 0, denominator: 0, percent: null }))).toEqual(
      bandSets.map(() => undefined),
    ));
});

describe('a period by its name', () => {
  const days = (text: string) => {
    const read = parsePeriod(text);
    return read._tag === 'Right' ? [read.right.from, read.right.to].map(formatDay) : read.left.type;
  };
  it.each([
    ['2025', ['2025-01-01', '2025-12-31']],
    ['2024-02', ['2024-02-01', '2024-02-29']],
    ['2025-12', ['2025-12-01', '2025-12-31']],
    ['2025-Q1', ['2025-01-01', '2025-03-31']],
    ['2025-Q4', ['2025-10-01', '2025-12-31']],
  ])('%s', (text, expected) => expect(days(text)).toEqual(expected));
  it.each(['2025-Q5', '2025-13', '2025-3', '25', '', '2025-01-01', 'Q1', '2025 '])('not %s', (text) =>
    expect(days(text)).toBe('InvalidPeriod'),
  );
  it('of any year is cut into months and into quarters without a gap', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const all = (names: ReadonlyArray<string>) =>
          names
            .map((name) => parsePeriod(`${year}-${name}`))
            .map((read) => (read._tag === 'Right' ? read.right : undefined));
        const months = all(Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, '0')));
        for (const parts of [months, all(['Q1', 'Q2', 'Q3', 'Q4'])]) {
          const whole = parsePeriod(String(year));
          expect(whole).toEqual({ _tag: 'Right', right: { from: parts[0]?.from, to: parts.at(-1)?.to } });
          parts.slice(1).forEach((part, n) => expect(part?.from).toBe((parts[n]?.to ?? 0) + 1));
        }
      }),
      { numRuns: 50 },
    ));
});

it('each scale says where it was published, and names each of its steps in both languages, the best first', () => {
  for (const { id, source, bands } of bandSets) {
    expect([id, source.id, source.en].every((text) => text !== '')).toBe(true);
    const names = bands.flatMap(({ id: step, name }) => [step, name.id, name.en]);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
    expect(new Set(bands.map(({ id: step }) => step)).size).toBe(bands.length);
    expect(bands.map(({ from }) => from)).toEqual(bands.map(({ from }) => from).sort((a, b) => b - a));
    expect(bands.at(-1)?.from).toBe(0);
  }
});
