import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { byDay, tabulate, type Calendar } from './calendar.js';
import { dayOf, parseDay, yearOf, type Day } from './day.js';
import { history, type DecreeOfYear } from './decrees/history.js';
import type { CalendarDefinitionError, NotCovered } from './error.js';
import { regionalDays, type CalendarOptions, type RegionalDays } from './regional.js';
import { replay } from './replay.js';
import { versionOf } from './version.js';
import { isWeekend, type Week } from './week.js';

type Defined = E.Either<CalendarDefinitionError, Calendar>;

const draw = (decrees: ReadonlyArray<DecreeOfYear>, week: Week, region: RegionalDays): Defined => {
  const last = decrees.at(-1);
  const years = decrees.map(({ year }) => year);
  if (last === undefined) return E.left({ type: 'NoWorkingDays' });
  const lastDecree = { decree: last.decree, issued: last.issued };
  const weekAndRegion = `${week}${region.mark}`;
  const coveredFrom = dayOf(Math.min(...years), 1, 1);
  const coveredTo = dayOf(Math.max(...years), 12, 31);
  return pipe(
    replay(decrees),
    E.map((national) => byDay([...national, ...region.closed])),
    E.map((closedDays): Calendar => ({
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
    E.filterOrElseW(
      ({ workingDays }) => workingDays.length > 0,
      () => ({ type: 'NoWorkingDays' as const }),
    ),
  );
};

// One set of tables for each decree and week, however many days or deadlines ask. Calendars with regional days are
// not kept: the days come from outside, and the store would grow without bound.
const drawn = new Map<string, Defined>();

const define = (decrees: ReadonlyArray<DecreeOfYear>, options: CalendarOptions): Defined =>
  pipe(
    regionalDays(options),
    E.chain((region): Defined => {
      const week = options.week ?? 5;
      if (region.mark !== '') return draw(decrees, week, region);
      const key = `${decrees.length}/${week}`;
      const calendar = drawn.get(key) ?? draw(decrees, week, region);
      drawn.set(key, calendar);
      return calendar;
    }),
  );

/**
 * The calendar as finally decreed: every decree of this release applied, newest 15 September 2026.
 * Errors: a regional date that does not exist, one both closed and worked, no working day left.
 * @example indonesia({ week: 6 }) // right({ version: 'id-2026-09-15/6', ... })
 */
export const indonesia = (options: CalendarOptions = {}): Defined => define(history, options);

// Read once: a replay of many deadlines asks this for every start day. A date that cannot be read is never known.
const issueDays: ReadonlyArray<Day> = history.map(({ issued }) =>
  E.getOrElse(() => Number.POSITIVE_INFINITY)(parseDay(issued)),
);

/**
 * The calendar as an officer could know it on a day: the decrees issued on or before it, and of the years only those
 * that a decree had listed by then. Regional days of the options always apply. Two days between which nothing was
 * issued give the same version. Errors besides those of `indonesia`: `NotCovered` before 28 August 2019, the oldest
 * decree here; `InvalidDate` if the day is not a safe integer.
 * @example calendarKnownOn(20305) // 2025-08-05: right({ version: 'id-2024-10-14/5'... }), 18 August still worked
 */
export const calendarKnownOn = (
  day: Day,
  options: CalendarOptions = {},
): E.Either<CalendarDefinitionError | NotCovered, Calendar> => {
  if (!Number.isSafeInteger(day)) return E.left({ type: 'InvalidDate' });
  const known = history.filter((_, index) => (issueDays[index] ?? Number.POSITIVE_INFINITY) <= day);
  return known.length > 0
    ? define(known, options)
    : E.left({ type: 'NotCovered', year: yearOf(day), lastDecree: null, coveredFrom: null, coveredTo: null });
};
