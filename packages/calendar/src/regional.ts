import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { ClosedDay } from './closed-day.js';
import { formatDay, parseDay, type Day } from './day.js';
import type { ClosedAndWorked, InvalidDate } from './error.js';
import type { Week } from './week.js';

/** A day (YYYY-MM-DD) that a region closed or worked on its own account, with the occasion and the region's decree. */
export interface RegionalDay {
  readonly date: string;
  readonly name: string;
  readonly decree: string;
}

/** What an agency may set: its week, and the days of its region. Order and repetitions do not matter. */
export interface CalendarOptions {
  /** Working days in a week, 5 unless given. */
  readonly week?: Week;
  /** Closed besides the national days, e.g. by a governor's decree. Days outside the coverage have no effect. */
  readonly closed?: ReadonlyArray<RegionalDay>;
  /** Worked although a weekend or a national closed day, e.g. Aceh's Saturdays 22 and 29 June 2024. */
  readonly worked?: ReadonlyArray<RegionalDay>;
  /**
   * Names this set of regional days in the calendar's version, e.g. `aceh-2024`; give another name when the set
   * changes. Without it a fingerprint of the dates is used.
   */
  readonly region?: string;
}

export interface RegionalDays {
  readonly closed: ReadonlyArray<ClosedDay>;
  readonly worked: ReadonlySet<Day>;
  /** What the region adds to the version, `+aceh-2024`; empty without regional days. */
  readonly suffix: string;
}

// FNV-1a, 32 bit: no secret, only a short name that differs when the dates do.
const fingerprint = (text: string): string => {
  const hash = Array.from(text).reduce(
    (sum, character) => Math.imul(sum ^ character.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  );
  return (hash >>> 0).toString(16).padStart(8, '0');
};

const suffixOf = (options: CalendarOptions): string => {
  const closed = (options.closed ?? []).map(({ date }) => `-${date}`);
  const worked = (options.worked ?? []).map(({ date }) => `+${date}`);
  const dates = [...new Set([...closed, ...worked])].sort();
  return dates.length === 0 ? '' : `+${options.region ?? fingerprint(dates.join())}`;
};

/** Reads the regional days of the options. A bad date, or one both closed and worked, is an error. */
export const regionalDays = (
  options: CalendarOptions,
): Either<InvalidDate | ClosedAndWorked, RegionalDays> => {
  const worked = new Set<Day>();
  for (const { date } of options.worked ?? []) {
    const day = parseDay(date);
    if (isLeft(day)) return day;
    worked.add(day.right);
  }
  const closed: ClosedDay[] = [];
  for (const { date, name, decree } of options.closed ?? []) {
    const day = parseDay(date);
    if (isLeft(day)) return day;
    if (worked.has(day.right)) return left({ type: 'ClosedAndWorked', date: formatDay(day.right) });
    closed.push({ day: day.right, kind: 'regional', name, decree });
  }
  return right({ closed, worked, suffix: suffixOf(options) });
};
