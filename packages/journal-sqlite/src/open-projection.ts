import { left, map } from 'fp-ts/lib/Either.js';
import { fenced, type Feed } from '@pengaduan/journal';
import { loopsOn, type FeedNotes, type Tables } from './catch-up.js';
import { advanceWith, storedCheckpoint } from './checkpoints.js';
import type { Connection } from './database.js';
import { ensureTables } from './projection-schema.js';
import type { Projection, Projections } from './projection.js';
import { counting } from './row-counts.js';
import { scopedDatabase } from './scoped-database.js';
import { syncTask } from './sync-task.js';
import { readTransaction } from './transaction.js';

/** Opens projections whose tables are in this file; their `catchUp` reads `feed`. */
export const projectionIn =
  (db: Connection, feed: Feed, notes?: FeedNotes): Projections['projection'] =>
  ({ name, schema }) => {
    const tables: Tables = {
      checkpoint: syncTask(() => readTransaction(db, (reader) => storedCheckpoint(reader, name))),
      commit: (checkpoint, to, write) =>
        syncTask(() =>
          checkpoint.name === name
            ? advanceWith(db, checkpoint, to, () => counting(db, name, () => scopedDatabase(db, write)))
            : left(fenced(checkpoint.name)),
        ),
      query: (ask) => syncTask(() => readTransaction(db, () => scopedDatabase(db, ask))),
    };
    const projection: Projection = { ...tables, ...loopsOn(feed, tables, notes) };
    return syncTask(() => map(() => projection)(ensureTables(db, name, schema)));
  };
