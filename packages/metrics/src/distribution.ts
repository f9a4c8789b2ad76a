import type { Spread } from './counted.js';
import type { Averages } from './evaluation.js';
import { toTwoDecimals } from './rounding.js';

/** Whole numbers, and what they spread over. */
export interface Values {
  readonly add: (value: number) => void;
  readonly count: () => number;
  readonly spread: () => Spread | undefined;
}

const spreadOf = (n: number, sum: number, at: (place: number) => number): Spread | undefined =>
  n === 0
    ? undefined
    : { sum, middle: [at(Math.floor((n - 1) / 2)), at(Math.floor(n / 2))], p90: at(placeOfP90(n)) };

/** Values of which there are few, each with how often it occurs: no larger than there are different ones. */
export const fewValues = (): Values => {
  const times = new Map<number, number>();
  let [n, sum] = [0, 0];
  return {
    add: (value) => {
      n += 1;
      sum += value;
      times.set(value, (times.get(value) ?? 0) + 1);
    },
    count: () => n,
    spread: () => {
      const sorted = [...times].sort(([a], [b]) => a - b);
      return spreadOf(n, sum, (place) => {
        let passed = 0;
        return sorted.find(([, count]) => (passed += count) > place)?.[0] ?? 0;
      });
    },
  };
};

/** Values that are nearly all different: eight bytes each. */
export const manyValues = (): Values => {
  let values = new Float64Array(16);
  let [n, sum] = [0, 0];
  return {
    add: (value) => {
      if (n === values.length) {
        const longer = new Float64Array(2 * n);
        longer.set(values);
        values = longer;
      }
      values[n] = value;
      n += 1;
      sum += value;
    },
    count: () => n,
    spread: () => {
      const sorted = values.subarray(0, n).sort();
      return spreadOf(n, sum, (place) => sorted[place] ?? 0);
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
