import { countWorkingDays, type Calendar } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { Beginning } from './staged.js';

const workedUntil = new WeakMap<Calendar, string>();

/** For each day that a calendar covers, how many working days there are after the first one up to it; as JSON. */
const tableOf = (calendar: Calendar): string => {
  const made = workedUntil.get(calendar);
  if (made !== undefined) return made;
  const { coveredFrom, coveredTo } = calendar;
  const counts = Array.from({ length: coveredTo - coveredFrom + 1 }, (_, n) => {
    const count = countWorkingDays(calendar, coveredFrom, coveredFrom + n);
    return isLeft(count) ? null : count.right;
  });
  const json = JSON.stringify(counts);
  workedUntil.set(calendar, json);
  return json;
};

/**
 * Adds to `span` its working days, NULL where the calendar does not cover one of its ends: `counted`. The days from one
 * to another are the difference of the days from a third one to each.
 */
export const countedBy = (calendar: Calendar, { sql, params }: Beginning): Beginning => ({
  sql: `${sql},
    worked (day, days) AS MATERIALIZED (SELECT key + ?, value FROM json_each(?)),
    counted AS (
      SELECT span.*, u.days - f.days AS days FROM span
      LEFT JOIN worked AS f ON f.day = from_day LEFT JOIN worked AS u ON u.day = to_day
    )`,
  params: [...params, calendar.coveredFrom, tableOf(calendar)],
});
