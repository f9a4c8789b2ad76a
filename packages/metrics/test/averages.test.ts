import fc from 'fast-check';
import { expect, it } from 'vitest';
import { averagesOf, fewValues, manyValues } from '../src/distribution.js';
import { toTwoDecimals, wholePercent } from '../src/rounding.js';

const values = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 4 })), { maxLength: 12 });

it.each([
  ['few', fewValues],
  ['many', manyValues],
])('mean, median and ninetieth percentile of %s values are those of each, in any unit', (_, begin) =>
  fc.assert(
    fc.property(values, fc.constantFrom(1, 3, 1000), (added, unit) => {
      const counted = begin();
      const given = added.flatMap(([value, times]) => Array<number>(times).fill(value));
      given.forEach(counted.add);
      const each = given.toSorted((a, b) => a - b);
      const n = each.length;
      expect(counted.count()).toBe(n);
      const found = averagesOf(counted.spread(), n, unit);
      if (n === 0) {
        expect(found).toEqual({ mean: null, median: null, p90: null });
        return;
      }
      const sum = each.reduce((total, value) => total + value, 0);
      expect(counted.spread()?.sum).toBe(sum);
      expect(found.mean).toBe(toTwoDecimals(sum, n * unit));
      const middle = n % 2 === 1 ? 2 * each[(n - 1) / 2]! : each[n / 2 - 1]! + each[n / 2]!;
      expect(found.median).toBe(toTwoDecimals(middle, 2 * unit));
      // The least value that nine of ten do not exceed.
      const p90 = each.find((value) => 10 * each.filter((other) => other <= value).length >= 9 * n)!;
      expect(found.p90).toBe(toTwoDecimals(p90, unit));
    }),
  ),
);

it('a fraction is rounded half up, to two decimals or to whole percents, and is not applicable over nothing', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 400 }), (numerator, denominator) => {
      const off = (rounded: number, by: number) => rounded * denominator - numerator * by;
      const decimals = Math.round(100 * toTwoDecimals(numerator, denominator)!);
      for (const away of [off(decimals, 100), off(wholePercent({ numerator, denominator })!, 100)]) {
        expect(2 * away).toBeGreaterThan(-denominator);
        expect(2 * away).toBeLessThanOrEqual(denominator);
      }
    }),
  );
  expect([toTwoDecimals(1, 0), wholePercent({ numerator: 1, denominator: 0 })]).toEqual([null, null]);
});
