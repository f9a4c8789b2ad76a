import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { InvalidDate } from './error.js';

/** A calendar day: days since 1970-01-01 in the agency's zone; a safe integer. `0` is 1970-01-01, a Thursday. */
export type Day = number;

// The Gregorian calendar repeats after 400 years of 146 097 days; years begin in March so that the leap day
// comes last. Plain integers instead of Date: the zone of the machine cannot get in, and years 0001-0099 need no special case.
// Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
// https://howardhinnant.github.io/date_algorithms.html
const daysPerEra = 146_097;
const marchOfYearZero = 719_468;

const dateOf = (day: Day): { year: number; month: number; dayOfMonth: number } => {
  const shifted = day + marchOfYearZero;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
};

/** The day of a date that may not exist: 30 February gives 1 or 2 March, as `parseDay` relies on. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day => {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysPerEra + yearOfEra * 365 + leapDays + dayOfYear - marchOfYearZero;
};

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/**
 * Writes a day as YYYY-MM-DD. Exact for the years 0001-9999, the ones `parseDay` reads.
 * @example
 * import { formatDay } from '@pengaduan/calendar';
 * console.log(formatDay(0)); // 1970-01-01
 */
export const formatDay = (day: Day): string => {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
};

/**
 * Reads a date written strictly YYYY-MM-DD, years 0001-9999. Anything else, 30 February included, is `InvalidDate`.
 * @example
 * import { parseDay } from '@pengaduan/calendar';
 * console.log(parseDay('2026-01-05')); // { _tag: 'Right', right: 20458 }
 */
export const parseDay = (iso: string): Either<InvalidDate, Day> => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || iso.startsWith('0000')) return left({ type: 'InvalidDate' });
  const month = Number(iso.slice(5, 7));
  const day = dayOf(Number(iso.slice(0, 4)), month, Number(iso.slice(8)));
  // A date that does not exist comes back as one of another month.
  return dateOf(day).month === month ? right(day) : left({ type: 'InvalidDate' });
};

/**
 * The year a day is in.
 * @example
 * import { yearOf } from '@pengaduan/calendar';
 * console.log(yearOf(20458)); // 2026
 */
export const yearOf = (day: Day): number => dateOf(day).year;
