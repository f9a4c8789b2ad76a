import { countWorkingDays, localDay } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import { isRight } from 'fp-ts/lib/Either.js';
import type { Counted } from './counted.js';
import { averagesOf, fewValues, manyValues } from './distribution.js';
import type { Question, TimeTaken } from './evaluation.js';

const dayMs = 86_400_000;

type WorkingDays = { readonly count: number } | { readonly uncovered: number };

/** The working days in (day of `from`, day of `to`]. What goes on to the cut-off ends on the day `asOf`, not on the next one. */
export const workingDaysIn = (from: Instant, to: Instant, question: Question): WorkingDays => {
  const { calendar, zone, asOf } = question;
  const days = countWorkingDays(calendar, localDay(from, zone), Math.min(localDay(to, zone), asOf));
  if (isRight(days)) return { count: days.right };
  return { uncovered: days.left.type === 'NotCovered' ? days.left.year : 9999 };
};

/** Times that were taken, elapsed and in working days. */
export interface Times {
  readonly add: (from: Instant, to: Instant) => void;
  readonly counted: () => Counted['durations'];
}

export const times = (question: Question): Times => {
  const [elapsed, worked] = [manyValues(), fewValues()];
  let uncovered = Infinity;
  return {
    add: (from, to) => {
      elapsed.add(to - from);
      const days = workingDaysIn(from, to, question);
      if ('count' in days) worked.add(days.count);
      else uncovered = Math.min(uncovered, days.uncovered);
    },
    counted: () => ({
      n: elapsed.count(),
      elapsedMs: elapsed.spread(),
      workingDays: uncovered === Infinity ? worked.spread() : { uncovered },
    }),
  };
};

/** Sums and averages of what was counted. */
export const timeTaken = ({ n, elapsedMs, workingDays }: Counted['durations']): TimeTaken => ({
  n,
  elapsedDays: { sumMs: elapsedMs?.sum ?? 0, ...averagesOf(elapsedMs, n, dayMs) },
  workingDays:
    workingDays !== undefined && 'uncovered' in workingDays
      ? workingDays
      : { sum: workingDays?.sum ?? 0, ...averagesOf(workingDays, n) },
});
