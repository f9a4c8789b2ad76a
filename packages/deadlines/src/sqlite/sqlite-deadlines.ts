import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { fromNullable } from 'fp-ts/lib/Option.js';
import { map, right as rightTask, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import {
  complaintOf,
  complaintStreams,
  passedOver,
  refusedDamage,
  type DamageOptions,
} from '@pengaduan/core';
import { checkFields, fieldRules, type Recorded } from '@pengaduan/journal';
import type { BesideRecords, Database, Projection, Projections, Projector } from '@pengaduan/journal-sqlite';
import type { DeadlineIndex, IndexFailure } from '../ports.js';
import { leaveOutUnreadable, project } from '../project.js';
import type { IndexedDeadline } from '../running-deadline.js';
import { sourcesOf } from '../sources-of.js';
import {
  arrivedSince,
  calendarsIn,
  damagedIn,
  dueBy,
  firstDueAfter,
  knowsAgency,
  leftAlone,
  pageAfter,
  runningBy,
  uncovered,
} from './ask.js';
import { queueIn } from './queue.js';
import { schema } from './schema.js';
import { tableIn } from './table.js';

/** Writes the tables of a batch in the transaction of its checkpoint. */
const writing =
  (records: ReadonlyArray<Recorded>, { unreadable, passedOver: beside }: BesideRecords) =>
  (db: Database): void => {
    const streams = [...records, ...unreadable].map(({ stream }) => complaintOf(stream));
    const table = tableIn(db, new Set(streams));
    leaveOutUnreadable(table, unreadable);
    const places = passedOver();
    beside.forEach(places.add);
    project(table, records, places);
    table.finish();
  };

const projector: Projector<never> = (records, beside) => rightTask(writing(records, beside));

const withUnreadable = true;

/** Up to where the tables are, unless a damaged complaint is the answer. */
const knownIn =
  (projection: Projection, options: DamageOptions): DeadlineIndex['known'] =>
  async () => {
    const checkpoint = await projection.checkpoint();
    if (isLeft(checkpoint)) return checkpoint;
    const damaged = await projection.query(damagedIn)();
    if (isLeft(damaged)) return damaged;
    const refused = refusedDamage(damaged.right, options);
    return refused === undefined ? right(checkpoint.right.position) : left(refused);
  };

const indexIn = (projection: Projection, options: DamageOptions): DeadlineIndex => ({
  catchUp: async () => {
    const read = await projection.catchUp(complaintStreams, projector, { withUnreadable })();
    return isLeft(read) ? read : knownIn(projection, options)();
  },
  known: knownIn(projection, options),
  follow: (onAdvance, signal) =>
    projection.follow(complaintStreams, projector, { withUnreadable, signal, onAdvance }),
  damaged: projection.query(damagedIn),
  dueBy: (until, { limit = Infinity, after, ...whose } = {}) =>
    projection.query(dueBy({ until, limit, sources: sourcesOf(whose), after })),
  runningBy: (until, { limit = Infinity, ...whose } = {}) =>
    projection.query(runningBy({ until, limit, sources: sourcesOf(whose) })),
  uncovered: (selection = {}) => projection.query(uncovered(sourcesOf(selection))),
  queue: (question) => projection.query(queueIn(question)),
  leftAlone: (until) => projection.query(leftAlone(until)),
  firstDueAfter: (instant, selection = {}) =>
    pipe(projection.query(firstDueAfter(instant, sourcesOf(selection))), map(fromNullable)),
  knowsAgency: (agency) => projection.query(knowsAgency(agency)),
  arrivedSince: (since, selection = {}) => projection.query(arrivedSince(since, sourcesOf(selection))),
  calendars: projection.query(calendarsIn),
  eachCountedBy: (calendars, visit) => async () => {
    let last: IndexedDeadline | undefined;
    for (;;) {
      const page = await projection.query(pageAfter(last, calendars))();
      if (isLeft(page)) return page;
      page.right.forEach(visit);
      last = page.right.at(-1);
      if (last === undefined) return right(undefined);
    }
  },
});

const sentence = 'it takes a store in a file, or what openReadModels gives';

const takes = {
  by: 'sqliteDeadlines',
  what: 'a store in a file',
  fields: { projection: fieldRules.method(sentence) },
};

/**
 * The index in tables `deadlines_*`: of the journal's own file (ADR 16), or of `openReadModels` (ADR 21). A restart goes on
 * from where the journal was read. Several processes may use it at once. Where a release of this package has other tables,
 * they are made anew from the journal. It refuses a journal with a damaged complaint unless `skipDamaged` is given.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { runDue } from '@pengaduan/deadlines';
 * import { sqliteDeadlines } from '@pengaduan/deadlines/sqlite';
 * import { outcome } from '@pengaduan/journal';
 * import { openSqlite } from '@pengaduan/journal-sqlite';
 * const opened = await outcome(openSqlite({ file: 'complaints.db' }));
 * if (!opened.ok) throw new Error(opened.failure.type);
 * const environment = { journal: opened.value.journal, context: standardContext() };
 * const index = await outcome(sqliteDeadlines(opened.value));
 * if (index.ok) console.log((await runDue({ environment, index: index.value })(Date.now())()).done); // []
 * await opened.value.close();
 */
export const sqliteDeadlines = (
  projections: Projections,
  options: DamageOptions = {},
): TaskEither<IndexFailure, DeadlineIndex> => {
  checkFields(takes, projections);
  return pipe(
    projections.projection(schema),
    map((tables) => indexIn(tables, options)),
  );
};
