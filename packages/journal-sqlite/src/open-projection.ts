import { left, map } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { fenced, type Corrupt, type Feed, type Unavailable } from '@pengaduan/journal';
import { catchUpOn } from './catch-up.js';
import { advanceWith, storedCheckpoint } from './checkpoints.js';
import type { Connection } from './database.js';
import { ensureTables } from './projection-schema.js';
import type { Projection, ProjectionDefinition } from './projection.js';
import { scopedDatabase } from './scoped-database.js';
import { syncTask } from './sync-task.js';
import { readTransaction } from './transaction.js';

/** Opens projections whose tables are in this file; their `catchUp` reads `feed`. */
export const projectionIn =
  (db: Connection, feed: Feed) =>
  ({ name, schema }: ProjectionDefinition): TaskEither<Unavailable | Corrupt, Projection> => {
    const tables: Omit<Projection, 'catchUp'> = {
      checkpoint: syncTask(() => readTransaction(db, (reader) => storedCheckpoint(reader, name))),
      commit: (checkpoint, to, write) =>
        syncTask(() =>
          checkpoint.name === name
            ? advanceWith(db, checkpoint, to, () => scopedDatabase(db, write))
            : left(fenced(checkpoint.name)),
        ),
      query: (ask) => syncTask(() => readTransaction(db, () => scopedDatabase(db, ask))),
    };
    const projection: Projection = { ...tables, catchUp: catchUpOn(feed, tables) };
    return syncTask(() => map(() => projection)(ensureTables(db, name, schema)));
  };
