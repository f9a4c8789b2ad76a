import { chain, filterOrElseW, getOrElse, left, map, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { byDay, tabulate, type Calendar } from './calendar.js';
import { dayOf, parseDay, yearOf, type Day } from './day.js';
import { decreesInOrder, type DecreeWithYear } from './decrees/all.js';
import type { CalendarDefinitionError, NotCovered } from './error.js';
import { regionalDays, type CalendarOptions, type RegionalDays } from './regional.js';
import { replay } from './replay.js';
import { versionOf } from './version.js';
import { isWeekend, type Week } from './week.js';
import { wrongOption } from './wrong-option.js';

type Built = Either<CalendarDefinitionError, Calendar>;

const build = (decrees: ReadonlyArray<DecreeWithYear>, week: Week, region: RegionalDays): Built => {
  const last = decrees.at(-1);
  const years = decrees.map(({ year }) => year);
  if (last === undefined) return left({ type: 'NoWorkingDays' });
  const lastDecree = { decree: last.decree, issued: last.issued };
  const weekAndRegion = `${week}${region.suffix}`;
  const coveredFrom = dayOf(Math.min(...years), 1, 1);
  const coveredTo = dayOf(Math.max(...years), 12, 31);
  return pipe(
    replay(decrees),
    map((national) => byDay([...national, ...region.closed])),
    map((closedDays): Calendar => ({
      version: versionOf({ lastDecree, weekAndRegion }),
      week,
      weekAndRegion,
      coveredFrom,
      coveredTo,
      lastDecree,
      closedDays,
      ...tabulate(
        coveredFrom,
        coveredTo,
        (day) => region.worked.has(day) || !(isWeekend(week, day) || closedDays.has(day)),
      ),
    })),
    filterOrElseW(
      ({ workingDays }) => workingDays.length > 0,
      () => ({ type: 'NoWorkingDays' as const }),
    ),
  );
};

// One calendar for each newest decree and week, however many days or deadlines ask for it. Calendars with regional
// days are not kept: the days come from outside, and the map would grow without bound.
const builtBefore = new Map<string, Built>();

const calendarOf = (decrees: ReadonlyArray<DecreeWithYear>, options: CalendarOptions): Built => {
  const wrong = wrongOption(options);
  if (wrong !== undefined) return left(wrong);
  return pipe(
    regionalDays(options),
    chain((region): Built => {
      const week = options.week ?? 5;
      if (region.suffix !== '') return build(decrees, week, region);
      const key = `${decrees.length}/${week}`;
      const calendar = builtBefore.get(key) ?? build(decrees, week, region);
      builtBefore.set(key, calendar);
      return calendar;
    }),
  );
};

/**
 * The calendar as finally decreed: every decree of this release applied, the newest that of 15 September 2026.
 * Without options a five-day week and no regional days. Without regional days each call gives the same object.
 * Errors: `InvalidDate` for a regional date that does not exist, `ClosedAndWorked`, `NoWorkingDays`, `InvalidOption`.
 * @example
 * import { indonesia } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = indonesia({ week: 6 });
 * if (isRight(calendar)) console.log(calendar.right.version); // id-2026-09-15/6
 */
export const indonesia = (options: CalendarOptions = {}): Either<CalendarDefinitionError, Calendar> =>
  calendarOf(decreesInOrder, options);

// Read once, since a replay of many deadlines asks for each start day. A date that cannot be read is never known.
const issueDays: ReadonlyArray<Day> = decreesInOrder.map(({ issued }) =>
  getOrElse(() => Number.POSITIVE_INFINITY)(parseDay(issued)),
);

/**
 * The calendar as an officer could know it on a day: the decrees issued on or before it, and of the years only those
 * that a decree had listed by then. Regional days of the options always apply. Two days between which nothing was
 * issued give the same version. Errors besides those of `indonesia`: `NotCovered` before 28 August 2019, the oldest
 * decree here; `InvalidDate` if the day is not a safe integer.
 * @example
 * import { calendarKnownOn } from '@pengaduan/calendar';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const calendar = calendarKnownOn(20305); // 2025-08-05, two days before 18 August became cuti bersama
 * if (isRight(calendar)) console.log(calendar.right.version); // id-2024-11-21/5
 */
export const calendarKnownOn = (
  day: Day,
  options: CalendarOptions = {},
): Either<CalendarDefinitionError | NotCovered, Calendar> => {
  if (!Number.isSafeInteger(day)) return left({ type: 'InvalidDate' });
  const known = decreesInOrder.filter((_, index) => (issueDays[index] ?? Number.POSITIVE_INFINITY) <= day);
  return known.length > 0
    ? calendarOf(known, options)
    : left({ type: 'NotCovered', year: yearOf(day), lastDecree: null, coveredFrom: null, coveredTo: null });
};
