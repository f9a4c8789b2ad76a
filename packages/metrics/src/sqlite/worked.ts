import { countWorkingDays, type Calendar } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { Beginning } from './staged.js';

const width = 6;
const tables = new WeakMap<Calendar, Uint8Array>();

/**
 * For each day that a calendar covers, how many working days there are after the first one up to it: as digits of one
 * width, so that SQLite finds those of a day by its place. A table to join would be searched from the top for each row.
 */
const tableOf = (calendar: Calendar): Uint8Array => {
  const made = tables.get(calendar);
  if (made !== undefined) return made;
  const { coveredFrom, coveredTo } = calendar;
  const counts = Array.from({ length: coveredTo - coveredFrom + 1 }, (_, n) => {
    const count = countWorkingDays(calendar, coveredFrom, coveredFrom + n);
    if (isLeft(count)) throw new Error(`a calendar does not cover its own days: ${count.left.type}`);
    return String(count.right).padStart(width, '0');
  });
  const table = new TextEncoder().encode(counts.join(''));
  tables.set(calendar, table);
  return table;
};

/**
 * Adds to `span` its working days, NULL where the calendar does not cover one of its ends: `counted`. The days from one
 * to another are the difference of the days from a third one to each.
 */
export const countedBy = (calendar: Calendar, { sql, params }: Beginning): Beginning => {
  const { coveredFrom, coveredTo } = calendar;
  const table = tableOf(calendar);
  const until = (day: string): string =>
    `CAST(substr(?, 1 + ${width} * (${day} - ${coveredFrom}), ${width}) AS INTEGER)`;
  return {
    sql: `${sql},
      counted AS (
        SELECT span.*, CASE WHEN from_day >= ${coveredFrom} AND to_day <= ${coveredTo}
          THEN ${until('to_day')} - ${until('from_day')} END AS days FROM span
      )`,
    params: [...params, table, table],
  };
};
