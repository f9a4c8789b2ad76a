import { left, map } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Corrupt, Feed, Unavailable } from '@pengaduan/journal';
import { catchUpOn } from './catch-up.js';
import { advanceWith, standingOf } from './checkpoints.js';
import type { Connection } from './database.js';
import { lent } from './lent.js';
import type { Projection, ProjectionDefinition } from './projection.js';
import { install } from './projection-schema.js';
import { promised } from './promised.js';
import { reading } from './transaction.js';

/** Makes the tables unless they are there, made by the same statements. */
export const projectionIn =
  (db: Connection, feed: Feed) =>
  ({ name, schema }: ProjectionDefinition): TaskEither<Unavailable | Corrupt, Projection> => {
    const tables: Omit<Projection, 'catchUp'> = {
      checkpoint: promised(() => reading(db, (reader) => standingOf(reader, name))),
      commit: (held, to, write) =>
        promised(() =>
          held.name === name
            ? advanceWith(db, held, to, () => lent(db, write))
            : left({ type: 'Fenced', name: held.name, retry: 'never' }),
        ),
      query: (ask) => promised(() => reading(db, () => lent(db, ask))),
    };
    const projection: Projection = { ...tables, catchUp: catchUpOn(feed, tables) };
    return promised(() => map(() => projection)(install(db, name, schema)));
  };
