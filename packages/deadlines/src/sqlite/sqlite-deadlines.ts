import { isLeft, map as mapRight, right } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { fromNullable } from 'fp-ts/lib/Option.js';
import { fromEither, map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import { complaintRecords, complaintStreams, type ComplaintRecord } from '@pengaduan/core';
import type { Recorded } from '@pengaduan/journal';
import type { Database, Projection, SqliteStore } from '@pengaduan/journal-sqlite';
import type { DeadlineIndex, IndexFailure } from '../ports.js';
import { project } from '../project.js';
import type { IndexedDeadline } from '../running-deadline.js';
import { sourcesOf } from '../sources-of.js';
import { calendarsIn, dueBy, firstDueAfter, knowsAgency, pageAfter, runningBy } from './ask.js';
import { schema } from './schema.js';
import { tableIn } from './table.js';

/** Writes the tables of a batch in the transaction of its checkpoint. */
const writing = (records: ReadonlyArray<Recorded>) =>
  mapRight((read: ReadonlyArray<ComplaintRecord>) => (db: Database): void => {
    const table = tableIn(db);
    project(table, read);
    table.finish();
  })(complaintRecords(records));

const indexIn = (projection: Projection): DeadlineIndex => ({
  catchUp: projection.catchUp(complaintStreams, (records) => fromEither(writing(records))),
  dueBy: (until, { limit = Infinity, after, ...whose } = {}) =>
    projection.query(dueBy({ until, limit, sources: sourcesOf(whose), after })),
  runningBy: (until, { limit = Infinity, ...whose } = {}) =>
    projection.query(runningBy({ until, limit, sources: sourcesOf(whose) })),
  firstDueAfter: (instant, selection = {}) =>
    pipe(projection.query(firstDueAfter(instant, sourcesOf(selection))), map(fromNullable)),
  knowsAgency: (agency) => projection.query(knowsAgency(agency)),
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

/**
 * The index in the tables `deadlines_*` of the journal's own file, committed together with how far the journal was
 * read: a restart goes on from there. Several processes may use it at once. Drop the tables, or change nothing and
 * wait: they are made anew whenever this package keeps them in another form.
 *
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { sqliteDeadlines } from '@pengaduan/deadlines/sqlite';
 * import { outcome } from '@pengaduan/journal';
 * import { openSqlite } from '@pengaduan/journal-sqlite';
 * const store = await outcome(openSqlite({ file: ':memory:', now: Date.now }));
 * if (store.ok) {
 *   await handleAll({ journal: store.value.journal, context: standardContext() })(at.Pending)();
 *   const index = await outcome(sqliteDeadlines(store.value));
 *   if (index.ok) {
 *     await index.value.catchUp();
 *     const due = await outcome(index.value.dueBy(wib('2025-02-18T00:00')));
 *     if (due.ok) console.log(due.value.map(({ deadline }) => deadline)); // [ 'data-1' ]
 *   }
 *   await store.value.close();
 * }
 */
export const sqliteDeadlines = (store: SqliteStore): TaskEither<IndexFailure, DeadlineIndex> =>
  pipe(store.projection(schema), map(indexIn));
