import { isLeft, right } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { chainW, map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import { complaintOf, complaintStreams } from '@pengaduan/core';
import { outcome, type Recorded } from '@pengaduan/journal';
import type { Projection, Reader, SqliteStore } from '@pengaduan/journal-sqlite';
import { intakeOf, type Cohort, type Intake } from '../cohort.js';
import { evaluate } from '../evaluate.js';
import type { Metrics, MetricsFailure } from '../metrics.js';
import type { Row } from '../row.js';
import { project } from '../rows.js';
import { schema } from './schema.js';
import { find, receivedIn, write } from './table.js';

const everTime: Intake = { first: Number.MIN_SAFE_INTEGER, before: Number.MAX_SAFE_INTEGER };

const rowsBehind =
  (records: ReadonlyArray<Recorded>) =>
  (db: Reader): ReadonlyMap<string, Row> => {
    const rows = new Map<string, Row>();
    for (const complaint of new Set(records.map(({ stream }) => complaintOf(stream)))) {
      const row = find(db, complaint);
      if (row !== undefined) rows.set(complaint, row);
    }
    return rows;
  };

const catchUp = ({ query, catchUp: readOn }: Projection) =>
  readOn<MetricsFailure>(complaintStreams, (records) => async () => {
    const held = await query(rowsBehind(records))();
    if (isLeft(held)) return held;
    const rows = new Map(held.right);
    const taken = project(rows, records);
    if (isLeft(taken)) return taken;
    return right((db) => {
      for (const [complaint, row] of rows) {
        const before = held.right.get(complaint);
        if (before !== row) write(db, before, row);
      }
    });
  });

const metricsIn = (projection: Projection): Metrics => {
  const rowsOf = (cohort?: Cohort): TaskEither<MetricsFailure, ReadonlyMap<string, Row>> =>
    pipe(
      catchUp(projection),
      chainW(() => projection.query(receivedIn(cohort === undefined ? everTime : intakeOf(cohort)))),
    );
  return {
    catchUp: () =>
      outcome(
        pipe(
          catchUp(projection),
          map(() => undefined),
        ),
      ),
    rows: (cohort) => outcome(rowsOf(cohort)),
    evaluate: (question) =>
      outcome(
        pipe(
          rowsOf(question),
          map((rows) => evaluate(rows.values(), question)),
        ),
      ),
  };
};

/**
 * The read model in the tables `metrics_*` of the journal's own file (ADR 16). A call reads the events since the last
 * call of any process, and of the rows only those that it is asked for. Several processes may use it at once. Where a
 * release of this package has other tables, they are made anew from the journal.
 * @example
 * import { outcome } from '@pengaduan/journal';
 * import { openSqlite } from '@pengaduan/journal-sqlite';
 * import { sqliteMetrics } from '@pengaduan/metrics/sqlite';
 * const opened = await outcome(openSqlite({ file: 'complaints.db' }));
 * if (!opened.ok) throw new Error(opened.failure.type);
 * const metrics = await outcome(sqliteMetrics(opened.value));
 * const rows = metrics.ok ? await metrics.value.rows() : metrics;
 * console.log(rows.ok && rows.value.size); // 0
 * await opened.value.close();
 */
export const sqliteMetrics = (store: SqliteStore): TaskEither<MetricsFailure, Metrics> =>
  pipe(store.projection(schema), map(metricsIn));
