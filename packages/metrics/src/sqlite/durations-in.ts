import { countWorkingDays, type Calendar } from '@pengaduan/calendar';
import { numberOf, textColumns, type Reader, type Row } from '@pengaduan/journal-sqlite';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { Counted, Middle } from '../counted.js';
import { byGroup } from './by-group.js';
import type { Beginning } from './staged.js';

/** How often each number of working days occurs in each group, the least first. */
const workingDayCounts = (db: Reader, { sql, params }: Beginning): ReadonlyArray<Row> =>
  db.all(
    `${sql} SELECT ${textColumns('grouped')}, days, count(*) AS complaints, sum(ms) AS ms,
      min(from_day) AS from_day, max(to_day) AS to_day FROM counted GROUP BY grouped, days ORDER BY grouped, days`,
    params,
  );

/** The one or two elapsed times in the middle of each group, the lesser first. */
const middleTimes = (db: Reader, { sql, params }: Beginning): ReadonlyArray<Row> =>
  db.all(
    `${sql} SELECT ${textColumns('grouped')}, ms FROM (
      SELECT grouped, ms, row_number() OVER (PARTITION BY grouped ORDER BY ms) AS place,
        count(*) OVER (PARTITION BY grouped) AS n FROM span
    ) WHERE place IN ((n + 1) / 2, n / 2 + 1) ORDER BY grouped, ms`,
    params,
  );

const sumOf = (rows: ReadonlyArray<Row>, value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

/** The middle of values of which each row says how often it occurs. */
const middleOf = (rows: ReadonlyArray<Row>, value: (row: Row) => number, n: number): Middle => {
  const at = (place: number): number => {
    let passed = 0;
    for (const row of rows) {
      passed += numberOf(row, 'complaints');
      if (place < passed) return value(row);
    }
    return 0;
  };
  return [at(Math.floor((n - 1) / 2)), at(Math.floor(n / 2))];
};

const workingDaysOf = (
  rows: ReadonlyArray<Row>,
  n: number,
  calendar: Calendar,
): Counted['durations']['workingDays'] => {
  if (n === 0) return undefined;
  const without = rows.find((row) => row['days'] === null);
  if (without !== undefined) {
    // The first one begins before all others, so the year that it lacks is the first of all.
    const count = countWorkingDays(calendar, numberOf(without, 'from_day'), numberOf(without, 'to_day'));
    return { uncovered: isLeft(count) && count.left.type === 'NotCovered' ? count.left.year : 9999 };
  }
  const days = (row: Row): number => numberOf(row, 'days');
  return {
    sum: sumOf(rows, (row) => days(row) * numberOf(row, 'complaints')),
    middle: middleOf(rows, days, n),
  };
};

type Durations = Counted['durations'];

/** Those of a group without any. */
export const noDurations: Durations = { n: 0, elapsedMs: undefined, workingDays: undefined };

/** The durations of each group that has any. `counted` names the tables `span` and `counted`. */
export const durationsIn = (
  db: Reader,
  counted: Beginning,
  calendar: Calendar,
): ReadonlyMap<string, Durations> => {
  const middles = byGroup(middleTimes(db, counted));
  const groups = [...byGroup(workingDayCounts(db, counted))];
  return new Map(
    groups.map(([group, rows]) => {
      const n = sumOf(rows, (row) => numberOf(row, 'complaints'));
      const [low, high = low] = (middles.get(group) ?? []).map((row) => numberOf(row, 'ms'));
      const sum = sumOf(rows, (row) => numberOf(row, 'ms'));
      const elapsedMs =
        low === undefined || high === undefined ? undefined : { sum, middle: [low, high] as const };
      return [group, { n, elapsedMs, workingDays: workingDaysOf(rows, n, calendar) }];
    }),
  );
};
