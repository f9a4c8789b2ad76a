import type { ClosedDay } from './closed-day.js';
import type { Day } from './day.js';
import type { DecreeReference } from './decrees/decree.js';
import type { Week } from './week.js';

/**
 * The working days of an agency over the years that it has decrees for. Made by `indonesia` or `calendarKnownOn`,
 * asked through the functions of this package.
 */
export interface Calendar {
  /**
   * Says which days were counted, to be stored beside a deadline: the day of issue of `lastDecree`, then
   * `weekAndRegion`, as in `id-2026-09-15/6+aceh-2024`. Compare a stored one by `countsLike` and `isNewer`.
   */
  readonly version: string;
  readonly week: Week;
  /** The week and the name of the regional days: `5`, `6+aceh-2024`. Alike in calendars of other decrees. */
  readonly weekAndRegion: string;
  /** First day covered, 1 January of the first known year. */
  readonly coveredFrom: Day;
  /** Last day covered, 31 December of the last known year. */
  readonly coveredTo: Day;
  /** The last decree applied. */
  readonly lastDecree: DecreeReference;
  /** Opaque: at index i, how many working days lie before day coveredFrom + i; one entry more than days covered. */
  readonly workingDaysBefore: Int32Array;
  /** Opaque: every working day in order. */
  readonly workingDays: Int32Array;
  /** Opaque: what closes a day, by day, whether or not it is a weekend or worked all the same. */
  readonly closedDays: ReadonlyMap<Day, ReadonlyArray<ClosedDay>>;
}

/** The two tables that let `addWorkingDays` and `countWorkingDays` answer without walking from day to day. */
export const tabulate = (
  coveredFrom: Day,
  coveredTo: Day,
  works: (day: Day) => boolean,
): Pick<Calendar, 'workingDaysBefore' | 'workingDays'> => {
  const workingDaysBefore = new Int32Array(coveredTo - coveredFrom + 2);
  const workingDays: Day[] = [];
  for (let day = coveredFrom; day <= coveredTo; day += 1) {
    workingDaysBefore[day - coveredFrom] = workingDays.length;
    if (works(day)) workingDays.push(day);
  }
  workingDaysBefore[coveredTo - coveredFrom + 1] = workingDays.length;
  return { workingDaysBefore, workingDays: Int32Array.from(workingDays) };
};

/** Groups closed days by day; the same occasion of the same decree counts once. */
export const byDay = (closed: ReadonlyArray<ClosedDay>): ReadonlyMap<Day, ReadonlyArray<ClosedDay>> => {
  const days = new Map<Day, ReadonlyArray<ClosedDay>>();
  for (const one of closed) {
    const others = days.get(one.day) ?? [];
    const known = others.some(
      ({ kind, name, decree }) => kind === one.kind && name === one.name && decree === one.decree,
    );
    if (!known) days.set(one.day, [...others, one]);
  }
  return days;
};
