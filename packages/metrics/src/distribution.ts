import type { Spread } from './counted.js';
import type { Averages } from './evaluation.js';
import { toTwoDecimals } from './rounding.js';

/** Whole numbers, each with how often it occurs: exact, and no larger than there are different ones. */
export interface Occurrences {
  readonly add: (value: number, times?: number) => void;
  readonly count: () => number;
  readonly spread: () => Spread | undefined;
}

export const occurrences = (): Occurrences => {
  const times = new Map<number, number>();
  let [n, sum] = [0, 0];
  return {
    add: (value, more = 1) => {
      n += more;
      sum += value * more;
      times.set(value, (times.get(value) ?? 0) + more);
    },
    count: () => n,
    spread: () => {
      if (n === 0) return undefined;
      const sorted = [...times].sort(([a], [b]) => a - b);
      const at = (place: number): number => {
        let passed = 0;
        return sorted.find(([, count]) => (passed += count) > place)?.[0] ?? 0;
      };
      const [low, high] = [at(Math.floor((n - 1) / 2)), at(Math.floor(n / 2))];
      return { sum, middle: [low, high], p90: at(placeOfP90(n)) };
    },
  };
};

/** The place of the 90th percentile among so many in their order, from 0: the first that nine of ten are not above. */
const placeOfP90 = (n: number): number => Math.floor((9 * n + 9) / 10) - 1;

/** The averages of `n` values in a unit, such as days of 86,400,000 ms. */
export const averagesOf = (spread: Spread | undefined, n: number, unit = 1): Averages =>
  spread === undefined
    ? { mean: null, median: null, p90: null }
    : {
        mean: toTwoDecimals(spread.sum, n * unit),
        median: toTwoDecimals(spread.middle[0] + spread.middle[1], 2 * unit),
        p90: toTwoDecimals(spread.p90, unit),
      };
