import { parseDay, type Day, type Lang } from '@pengaduan/calendar';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';

/** Days of reception, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A text that is no year, quarter or month. Remedy: `2025`, `2025-Q1` or `2025-03`. */
export interface InvalidPeriod {
  readonly type: 'InvalidPeriod';
}

/**
 * That a text is no period, and what to write.
 * @example
 * import { describeInvalidPeriod, parsePeriod } from '@pengaduan/metrics';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 * const period = parsePeriod('2025-Q5');
 * if (isLeft(period)) console.log(describeInvalidPeriod(period.left, 'en')); // That is no period; write a year, a quarter or a month: 2025, 2025-Q1 or 2025-03.
 */
export const describeInvalidPeriod = (_: InvalidPeriod, lang: Lang): string =>
  lang === 'id'
    ? 'Itu bukan periode; tulis tahun, triwulan atau bulan: 2025, 2025-Q1 atau 2025-03.'
    : 'That is no period; write a year, a quarter or a month: 2025, 2025-Q1 or 2025-03.';

const two = (n: number): string => String(n).padStart(2, '0');

/** The months of a text from the first to the last, from 1. */
const monthsOf = (text: string): readonly [first: number, last: number] | undefined => {
  if (text === '') return [1, 12];
  const quarter = /^-Q([1-4])$/.exec(text);
  if (quarter !== null) return [3 * Number(quarter[1]) - 2, 3 * Number(quarter[1])];
  const month = /^-(0[1-9]|1[0-2])$/.exec(text);
  return month === null ? undefined : [Number(month[1]), Number(month[1])];
};

/**
 * A year, a quarter or a month by its name.
 * @example
 * import { formatDay } from '@pengaduan/calendar';
 * import { parsePeriod } from '@pengaduan/metrics';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const quarter = parsePeriod('2025-Q1');
 * if (isRight(quarter)) console.log(formatDay(quarter.right.to)); // 2025-03-31
 */
export const parsePeriod = (text: string): Either<InvalidPeriod, Period> => {
  const [, year = '', rest = ''] = /^(\d{4})(.*)$/.exec(text) ?? [];
  const months = year === '' ? undefined : monthsOf(rest);
  if (months === undefined) return left({ type: 'InvalidPeriod' });
  const [first, last] = months;
  const from = parseDay(`${year}-${two(first)}-01`);
  const next = last === 12 ? parseDay(`${Number(year) + 1}-01-01`) : parseDay(`${year}-${two(last + 1)}-01`);
  if (isLeft(from) || isLeft(next)) return left({ type: 'InvalidPeriod' });
  return right({ from: from.right, to: next.right - 1 });
};
