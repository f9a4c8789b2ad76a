import { left, map } from 'fp-ts/lib/Either.js';
import type { Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Checkpoint, CheckpointFailure, Corrupt, Position, Unavailable } from '@pengaduan/journal';
import type { Feed, ReadFailure, Recorded } from '@pengaduan/journal';
import { catchUpOn } from './catch-up.js';
import { advanceWith, standingOf } from './checkpoints.js';
import type { Connection, Database, Reader } from './database.js';
import { lent } from './lent.js';
import { promised } from './promised.js';
import { install } from './projection-schema.js';
import { reading } from './transaction.js';

export interface ProjectionDefinition {
  /** Lower-case letters and digits, a letter first. Every table and index is named `<name>_...`. */
  readonly name: string;
  /** One `CREATE TABLE` or `CREATE INDEX` each. When they change, the tables are dropped and it begins anew. */
  readonly schema: ReadonlyArray<string>;
}

/** What a read model makes of the next records: it reads what it needs, and gives what writes its tables. */
export type TakeIn<E> = (records: ReadonlyArray<Recorded>) => TaskEither<E, (db: Database) => void>;

/** Tables of a read model beside the events, and the checkpoint up to which they are true. */
export interface Projection {
  /** How far the tables are: read the feed from its position, and hand it to the first `commit`. */
  readonly checkpoint: TaskEither<Unavailable | Corrupt, Checkpoint>;
  /**
   * Writes the tables and moves the checkpoint in one transaction: both or neither. `write` is synchronous and may
   * use `db` only until it returns. What it throws is thrown on with nothing written; so is an error in its SQL.
   * A checkpoint of another name is `Fenced`.
   */
  readonly commit: (
    held: Checkpoint,
    to: Position,
    write: (db: Database) => void,
  ) => TaskEither<CheckpointFailure, Checkpoint>;
  /**
   * Takes in what the streams that begin with `prefix` hold by now, a batch and its checkpoint at a time, and gives how
   * far that is. Where another process has moved the tables on meanwhile, it goes on from there. A refusal of `takeIn`
   * ends it and comes out unchanged.
   */
  readonly catchUp: <E>(prefix: string, takeIn: TakeIn<E>) => TaskEither<ReadFailure | E, Option<Position>>;
  /** Questions that all see the same state of the file. Synchronous as well. */
  readonly query: <A>(ask: (db: Reader) => A) => TaskEither<Unavailable | Corrupt, A>;
}

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
