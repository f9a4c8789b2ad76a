import { countWorkingDays, localDay } from '@pengaduan/calendar';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { AverageDuration, Question } from './evaluation.js';
import { doubledMedian, toTwoDecimals } from './rounding.js';
import type { Row } from './row.js';

const dayMs = 86_400_000;

interface Span {
  readonly complaint: string;
  readonly from: number;
  readonly to: number;
}

const spanOf = (row: Row, before: number): ReadonlyArray<Span> => {
  const { complaint, firstDispositionedAt: from, firstResponseAt: to, hidesDuration } = row;
  return !hidesDuration && from !== undefined && to !== undefined && to < before
    ? [{ complaint, from, to }]
    : [];
};

const sumOf = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0);

const figures = (values: ReadonlyArray<number>, unit: number) => {
  const middle = doubledMedian(values);
  return {
    mean: toTwoDecimals(sumOf(values), values.length * unit),
    median: middle === undefined ? null : toTwoDecimals(middle, 2 * unit),
  };
};

type Count = ReturnType<typeof countWorkingDays>;

const workingDays = (each: ReadonlyArray<Count>): AverageDuration['workingDays'] => {
  const counts: Array<number> = [];
  for (const count of each) {
    if (isLeft(count)) return { uncovered: count.left.type === 'NotCovered' ? count.left.year : 9999 };
    counts.push(count.right);
  }
  return { sum: sumOf(counts), ...figures(counts, 1) };
};

/** The average duration over the rows of a cohort; those without a response yet, and
 * those of which an observation hides it, are left out and counted. */
export const durationOf = (
  rows: ReadonlyArray<Row>,
  { calendar, zone }: Question,
  before: number,
): AverageDuration => {
  const spans = rows
    .flatMap((row) => spanOf(row, before))
    .map((span) => ({
      ...span,
      days: countWorkingDays(calendar, localDay(span.from, zone), localDay(span.to, zone)),
    }));
  const elapsed = spans.map(({ from, to }) => to - from);
  return {
    n: spans.length,
    leftOut: rows.length - spans.length,
    elapsedDays: { sumMs: sumOf(elapsed), ...figures(elapsed, dayMs) },
    workingDays: workingDays(spans.map(({ days }) => days)),
    complaints: spans.map(({ complaint, from, to, days }) => ({
      complaint,
      elapsedMs: to - from,
      workingDays: isRight(days) ? days.right : null,
    })),
  };
};
