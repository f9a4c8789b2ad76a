import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { map, right as rightTask, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import {
  complaintOf,
  complaintStreams,
  notJson,
  passedOver,
  refusedDamage,
  type DamageOptions,
} from '@pengaduan/core';
import { checkFields, fieldRules, outcome, type Outcome, type Recorded } from '@pengaduan/journal';
import type { BesideRecords, Database, Projection, Projections, Reader } from '@pengaduan/journal-sqlite';
import { agenciesOf } from '../agencies.js';
import { intakeOf, type Cohort, type Intake } from '../cohort.js';
import { evaluated } from '../evaluate.js';
import { evaluatedBy } from '../evaluate-by.js';
import { explain } from '../explain.js';
import { figuresOf } from '../figures.js';
import type { Metrics, MetricsFailure } from '../metrics.js';
import type { Row } from '../row.js';
import { project } from '../rows.js';
import { contributionsIn, heldIn, placedIn, talliedIn } from './contributions-in.js';
import { differingIn } from './differing.js';
import { schema } from './schema.js';
import { allDamage, heldOf, newestFactIn, receivedIn, receivedOutsideOf, write } from './table.js';

const everTime: Intake = { first: Number.MIN_SAFE_INTEGER, before: Number.MAX_SAFE_INTEGER };

/** The metrics in tables. */
export interface SqliteMetrics extends Metrics {
  /** The complaints of which the tables say another thing than follows from the history that they keep: somebody changed them. */
  readonly differing: () => Promise<Outcome<MetricsFailure, ReadonlyArray<string>>>;
}

/** Projects records into the tables, in the transaction of their checkpoint. */
const writing =
  (records: ReadonlyArray<Recorded>, { unreadable, passedOver: beside }: BesideRecords) =>
  (db: Database): void => {
    const held = heldOf(db, new Set([...records, ...unreadable].map(({ stream }) => complaintOf(stream))));
    const [rows, damaged] = [new Map(held.rows), new Map(held.damaged)];
    for (const record of unreadable) {
      const complaint = complaintOf(record.stream);
      if (!damaged.has(complaint)) damaged.set(complaint, notJson(record));
    }
    const places = passedOver();
    beside.forEach(places.add);
    project(rows, records, damaged, places);
    write(db, held, rows, damaged);
  };

const catchUp = (projection: Projection): TaskEither<MetricsFailure, unknown> =>
  projection.catchUp<MetricsFailure>(
    complaintStreams,
    (records, beside) => rightTask(writing(records, beside)),
    { withUnreadable: true },
  );

const metricsIn = (projection: Projection, options: DamageOptions): SqliteMetrics => {
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
  /** An answer from the rows of a cohort, which are read as they are asked for. */
  const fromRows = <A>(cohort: Cohort | undefined, answer: (rows: Iterable<Row>) => A) =>
    ask((db) => answer(receivedIn(db, cohort === undefined ? everTime : intakeOf(cohort))));
  return {
    catchUp: () => outcome(ask(() => undefined)),
    rows: (cohort) =>
      outcome(fromRows(cohort, (rows) => new Map(Array.from(rows, (row) => [row.complaint, row])))),
    rowsOf: (complaints) => outcome(ask((db) => heldOf(db, new Set(complaints)).rows)),
    damaged: () => outcome(ask(allDamage)),
    evaluate: (question) => outcome(ask((db) => evaluated(talliedIn(db, question), question))),
    evaluateBy: (by, question) => outcome(ask((db) => evaluatedBy(placedIn(db, question), by, question))),
    agencies: (question) => outcome(ask((db) => agenciesOf(heldIn(db, question), question))),
    explain: (number, question) =>
      outcome(
        ask((db) => ({
          evaluation: evaluated(talliedIn(db, question), question),
          complaints: explain(number, receivedIn(db, intakeOf(question)), question),
        })),
      ),
    figures: (question, by) => outcome(ask((db) => figuresOf(contributionsIn(db, question), question, by))),
    newestFact: (notAfter) => outcome(ask(newestFactIn(notAfter))),
    receivedOutside: (cohort) => outcome(ask(receivedOutsideOf(intakeOf(cohort)))),
    differing: () => outcome(ask((db) => differingIn(db, receivedIn(db, everTime)))),
  };
};

const sentence = 'it takes a store in a file, or what openReadModels gives';

const takes = {
  by: 'sqliteMetrics',
  what: 'a store in a file',
  fields: { projection: fieldRules.method(sentence) },
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
  projections: Projections,
  options: DamageOptions = {},
): TaskEither<MetricsFailure, SqliteMetrics> => {
  checkFields(takes, projections);
  return pipe(
    projections.projection(schema),
    map((tables) => metricsIn(tables, options)),
  );
};
