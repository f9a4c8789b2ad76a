import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { fromNullable, isSome, type Option } from 'fp-ts/lib/Option.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import { complaintStreams } from '@pengaduan/core';
import { isAfter, type BatchHandler, type Checkpoint, type Position } from '@pengaduan/journal';
import type { Projection, SqliteStore } from '@pengaduan/journal-sqlite';
import { happenedIn, type Happened } from '../happened.js';
import type { OpenDeadline } from '../open-deadline.js';
import type { DeadlineIndex, IndexFailure } from '../ports.js';
import { sourcesOf } from '../sources-of.js';
import { takeIn } from '../take-in.js';
import { calendarsIn, dueBy, firstDueAfter, pageAfter } from './ask.js';
import { schema } from './schema.js';
import { tableIn } from './table.js';

const isBehind = ({ position }: Checkpoint, to: Position): boolean =>
  !isSome(position) || isAfter(to, position.value);

/** Writes a batch and its checkpoint, both or neither. */
const commit = (projection: Projection, held: Checkpoint, to: Position, happened: ReadonlyArray<Happened>) =>
  projection.commit(held, to, (db) => {
    const table = tableIn(db);
    takeIn(table, happened);
    table.finish();
  });

/** Reads on from the checkpoint; another process that reads on at the same moment fences this one. */
const readOn = async (
  store: SqliteStore,
  projection: Projection,
): Promise<Either<IndexFailure, Option<Position>>> => {
  const loaded = await projection.checkpoint();
  if (isLeft(loaded)) return loaded;
  let held = loaded.right;
  const take: BatchHandler<IndexFailure> =
    ({ events, scannedTo }) =>
    async () => {
      const happened = happenedIn(events);
      if (isLeft(happened)) return left(happened.left);
      const advanced = await commit(projection, held, scannedTo, happened.right)();
      if (isLeft(advanced)) return advanced;
      held = advanced.right;
      return right('continue');
    };
  const read = await store.feed.read({ prefix: complaintStreams, after: held.position }, take)();
  if (isLeft(read) || !isSome(read.right) || !isBehind(held, read.right.value)) return read;
  const advanced = await commit(projection, held, read.right.value, [])();
  return isLeft(advanced) ? advanced : read;
};

const indexIn = (store: SqliteStore, projection: Projection): DeadlineIndex => ({
  catchUp: async () => {
    for (;;) {
      const read = await readOn(store, projection);
      // Whoever fenced this one moved the tables on: go on from there.
      if (read._tag === 'Right' || read.left.type !== 'Fenced') return read;
    }
  },
  dueBy: (until, selection = {}) =>
    projection.query(dueBy(until, selection.limit ?? Infinity, sourcesOf(selection))),
  firstDueAfter: (instant, selection = {}) =>
    pipe(projection.query(firstDueAfter(instant, sourcesOf(selection))), map(fromNullable)),
  calendars: projection.query(calendarsIn),
  eachCountedBy: (calendars, visit) => async () => {
    let last: OpenDeadline | undefined;
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
 * const index = await outcome(sqliteDeadlines(store));
 * if (index.ok) await runDue({ desk, index: index.value })(Date.now())();
 */
export const sqliteDeadlines = (store: SqliteStore): TaskEither<IndexFailure, DeadlineIndex> =>
  pipe(
    store.projection(schema),
    map((projection) => indexIn(store, projection)),
  );
