import { countWorkingDays, localDay } from '@pengaduan/calendar';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { Counted, Spread } from './counted.js';
import type { ComplaintDuration, Question } from './evaluation.js';
import type { Row } from './row.js';

interface Span {
  readonly complaint: string;
  readonly from: number;
  readonly to: number;
  readonly days: ReturnType<typeof countWorkingDays>;
}

/** From the first disposition to the first response, of the rows that have both before the cut-off. */
const spansOf = (
  rows: ReadonlyArray<Row>,
  { calendar, zone }: Question,
  before: number,
): ReadonlyArray<Span> =>
  rows.flatMap(({ complaint, firstDispositionedAt: from, firstResponseAt: to }) =>
    from !== undefined && to !== undefined && to < before
      ? [{ complaint, from, to, days: countWorkingDays(calendar, localDay(from, zone), localDay(to, zone)) }]
      : [],
  );

const spreadOf = (values: ReadonlyArray<number>): Spread | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) return undefined;
  return { sum: values.reduce((sum, value) => sum + value, 0), middle: [low, high] };
};

const workingDaysOf = (spans: ReadonlyArray<Span>): Counted['durations']['workingDays'] => {
  const counts: Array<number> = [];
  let uncovered = Infinity;
  for (const { days } of spans) {
    if (isRight(days)) counts.push(days.right);
    else if (days.left.type === 'NotCovered') uncovered = Math.min(uncovered, days.left.year);
  }
  return uncovered === Infinity ? spreadOf(counts) : { uncovered };
};

/** The durations of the rows of a cohort that have one. */
export const durationsOf = (
  rows: ReadonlyArray<Row>,
  question: Question,
  before: number,
): Counted['durations'] => {
  const spans = spansOf(rows, question, before);
  return {
    n: spans.length,
    elapsedMs: spreadOf(spans.map(({ from, to }) => to - from)),
    workingDays: workingDaysOf(spans),
  };
};

/** The same, one by one. */
export const eachDurationOf = (
  rows: ReadonlyArray<Row>,
  question: Question,
  before: number,
): ReadonlyArray<ComplaintDuration> =>
  spansOf(rows, question, before).map(({ complaint, from, to, days }) => ({
    complaint,
    elapsedMs: to - from,
    workingDays: isLeft(days) ? null : days.right,
  }));
