import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import {
  complaintOf,
  complaintStreams,
  notJson,
  passedOver,
  refusedDamage,
  type ComplaintDamage,
  type DamageOptions,
} from '@pengaduan/core';
import { outcome, type Recorded } from '@pengaduan/journal';
import type { Projection, Projections, Reader } from '@pengaduan/journal-sqlite';
import { intakeOf, type Cohort, type Intake } from '../cohort.js';
import { evaluate } from '../evaluate.js';
import type { Metrics, MetricsFailure } from '../metrics.js';
import type { Row } from '../row.js';
import { project } from '../rows.js';
import { schema } from './schema.js';
import { allDamage, damageOf, find, leaveOut, receivedIn, write } from './table.js';

const everTime: Intake = { first: Number.MIN_SAFE_INTEGER, before: Number.MAX_SAFE_INTEGER };

interface Held {
  readonly rows: ReadonlyMap<string, Row>;
  readonly damaged: ReadonlyMap<string, ComplaintDamage>;
}

/** What the tables have of the complaints of these records. */
const heldBehind =
  (records: ReadonlyArray<Pick<Recorded, 'stream'>>) =>
  (db: Reader): Held => {
    const rows = new Map<string, Row>();
    const damaged = new Map<string, ComplaintDamage>();
    for (const complaint of new Set(records.map(({ stream }) => complaintOf(stream)))) {
      const row = find(db, complaint);
      if (row !== undefined) rows.set(complaint, row);
      const damage = row === undefined ? damageOf(db, complaint) : undefined;
      if (damage !== undefined) damaged.set(complaint, damage);
    }
    return { rows, damaged };
  };

const catchUp = ({ query, catchUp: readOn }: Projection) =>
  readOn<MetricsFailure>(
    complaintStreams,
    (records, { unreadable, passedOver: beside }) =>
      async () => {
        const held = await query(heldBehind([...records, ...unreadable]))();
        if (isLeft(held)) return held;
        const rows = new Map(held.right.rows);
        const damaged = new Map(held.right.damaged);
        for (const record of unreadable) {
          const complaint = complaintOf(record.stream);
          if (!damaged.has(complaint)) damaged.set(complaint, notJson(record));
        }
        const places = passedOver();
        beside.forEach(places.add);
        project(rows, records, damaged, places);
        return right((db) => {
          for (const [complaint, row] of rows) {
            const before = held.right.rows.get(complaint);
            if (before !== row) write(db, before, row);
          }
          for (const [complaint, damage] of damaged) {
            if (!held.right.damaged.has(complaint)) leaveOut(db, complaint, damage);
          }
        });
      },
    { withUnreadable: true },
  );

const metricsIn = (projection: Projection, options: DamageOptions): Metrics => {
  /** Answers by the tables as they are after the last record, unless a damaged complaint is the answer. */
  const ask =
    <A>(question: (db: Reader) => A): TaskEither<MetricsFailure, A> =>
    async () => {
      const caughtUp = await catchUp(projection)();
      if (isLeft(caughtUp)) return caughtUp;
      const asked = await projection.query((db) => ({ damaged: allDamage(db), answer: question(db) }))();
      if (isLeft(asked)) return asked;
      const refused = refusedDamage(asked.right.damaged, options);
      return refused === undefined ? right(asked.right.answer) : left(refused);
    };
  const rowsOf = (cohort?: Cohort): TaskEither<MetricsFailure, ReadonlyMap<string, Row>> =>
    ask(receivedIn(cohort === undefined ? everTime : intakeOf(cohort)));
  return {
    catchUp: () => outcome(ask(() => undefined)),
    rows: (cohort) => outcome(rowsOf(cohort)),
    damaged: () => outcome(ask(allDamage)),
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
 * The read model in tables `metrics_*`: of the journal's own file (ADR 16), or of `openReadModels` (ADR 21). A call reads
 * the events since the last call of any process, and of the rows only those that it is asked for. Several processes may use
 * it at once. Where a release of this package has other tables, they are made anew from the journal. A damaged complaint is
 * the answer to every question unless `skipDamaged` is given.
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
export const sqliteMetrics = (
  { projection }: Projections,
  options: DamageOptions = {},
): TaskEither<MetricsFailure, Metrics> =>
  pipe(
    projection(schema),
    map((tables) => metricsIn(tables, options)),
  );
