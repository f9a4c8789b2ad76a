import { countWorkingDays, type Calendar } from '@pengaduan/calendar';
import { malformed, numberOf, textColumns, type Reader, type Row } from '@pengaduan/journal-sqlite';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { Counted, Spread } from '../counted.js';
import { occurrences } from '../distribution.js';
import { byGroup } from './by-group.js';
import type { Beginning } from './staged.js';

/** How often each number of working days occurs in each group, the least first. */
const workingDayCounts = (db: Reader, { sql, params }: Beginning): ReadonlyArray<Row> =>
  db.all(
    `${sql} SELECT ${textColumns('grouped')}, days, count(*) AS complaints, sum(ms) AS ms,
      min(from_day) AS from_day, max(to_day) AS to_day FROM counted GROUP BY grouped, days ORDER BY grouped, days`,
    params,
  );

/** The elapsed times in the middle of each group and at nine tenths of it, each with its place from 1. */
const quantiles = (db: Reader, { sql, params }: Beginning): ReadonlyArray<Row> =>
  db.all(
    `${sql} SELECT ${textColumns('grouped')}, ms, place FROM (
      SELECT grouped, ms, row_number() OVER (PARTITION BY grouped ORDER BY ms) AS place,
        count(*) OVER (PARTITION BY grouped) AS n FROM span
    ) WHERE place IN ((n + 1) / 2, n / 2 + 1, (9 * n + 9) / 10) ORDER BY grouped, place`,
    params,
  );

const sumOf = (rows: ReadonlyArray<Row>, value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

/** The spread of `n` elapsed times whose quantiles were found. */
const elapsedOf = (sum: number, n: number, found: ReadonlyArray<Row>): Spread => {
  const at = new Map(found.map((row) => [numberOf(row, 'place'), numberOf(row, 'ms')]));
  const from = (place: number): number => at.get(Math.floor(place)) ?? malformed('place', 'no time');
  return { sum, middle: [from((n + 1) / 2), from(n / 2 + 1)], p90: from((9 * n + 9) / 10) };
};

const workingDaysOf = (rows: ReadonlyArray<Row>, calendar: Calendar): Counted['durations']['workingDays'] => {
  const without = rows.find((row) => row['days'] === null);
  if (without !== undefined) {
    // The first one begins before all others, so the year that it lacks is the first of all.
    const count = countWorkingDays(calendar, numberOf(without, 'from_day'), numberOf(without, 'to_day'));
    return { uncovered: isLeft(count) && count.left.type === 'NotCovered' ? count.left.year : 9999 };
  }
  const worked = occurrences();
  for (const row of rows) worked.add(numberOf(row, 'days'), numberOf(row, 'complaints'));
  return worked.spread();
};

type Durations = Counted['durations'];

/** The durations of each group that has any. `counted` names the tables `span` and `counted`. */
export const durationsIn = (
  db: Reader,
  counted: Beginning,
  calendar: Calendar,
): ReadonlyMap<string, Durations> => {
  const elapsed = byGroup(quantiles(db, counted));
  const groups = [...byGroup(workingDayCounts(db, counted))];
  return new Map(
    groups.map(([group, rows]) => {
      const n = sumOf(rows, (row) => numberOf(row, 'complaints'));
      const sum = sumOf(rows, (row) => numberOf(row, 'ms'));
      const elapsedMs = elapsedOf(sum, n, elapsed.get(group) ?? []);
      return [group, { n, elapsedMs, workingDays: workingDaysOf(rows, calendar) }];
    }),
  );
};
