import { chainW, left, map, right } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { map as mapTask } from 'fp-ts/lib/TaskEither.js';
import { fenced, unavailable, type Feed } from '@pengaduan/journal';
import { loopsOn, type FeedNotes, type Tables } from './catch-up.js';
import { advanceWith, storedCheckpoint } from './checkpoints.js';
import type { Connection } from './database.js';
import { areThere, checkTables, ensureTables } from './projection-schema.js';
import type { Projection, ProjectionDefinition, Projections } from './projection.js';
import { counting } from './row-counts.js';
import { scopedDatabase } from './scoped-database.js';
import { syncTask } from './sync-task.js';
import { readTransaction } from './transaction.js';

const tablesOf = (db: Connection, { name, provenWhenRead = [] }: ProjectionDefinition): Tables => {
  let isLookedThrough = false;
  // Who writes into a damaged table may damage others.
  const lookThrough = (): void => {
    if (!isLookedThrough) checkTables(db, provenWhenRead);
    isLookedThrough = true;
  };
  return {
    checkpoint: syncTask(() => readTransaction(db, (reader) => storedCheckpoint(reader, name))),
    commit: (checkpoint, to, write) =>
      syncTask(() =>
        checkpoint.name === name
          ? advanceWith(db, checkpoint, to, () => {
              lookThrough();
              counting(db, name, () => scopedDatabase(db, write));
            })
          : left(fenced(checkpoint.name)),
      ),
    query: (ask) => syncTask(() => readTransaction(db, () => scopedDatabase(db, ask))),
  };
};

/** Opens projections whose tables are in this file; their `catchUp` reads `feed`. */
export const projectionIn =
  (db: Connection, feed: Feed, notes?: FeedNotes): Projections['projection'] =>
  (definition) => {
    const tables = tablesOf(db, definition);
    const projection: Projection = { ...tables, ...loopsOn(feed, tables, notes) };
    return syncTask(() => map(() => projection)(ensureTables(db, definition)));
  };

/** Opens projections as their tables in this file stand, to look at them. */
export const storedIn =
  (db: Connection): Projections['stored'] =>
  (definition) => {
    const { checkpoint, query } = tablesOf(db, definition);
    const asItIs = pipe(
      checkpoint,
      mapTask(({ position }) => position),
    );
    const readOnly = left(unavailable('read-only', `projection ${definition.name} is only looked at`));
    const projection: Projection = {
      ...{ checkpoint, query, commit: () => () => Promise.resolve(readOnly) },
      ...{ catchUp: () => asItIs, follow: () => asItIs },
    };
    return syncTask(() =>
      pipe(
        readTransaction(db, (reader) => areThere(reader, definition)),
        chainW((isThere) => (isThere ? right(projection) : readOnly)),
      ),
    );
  };
