import type { Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Checkpoint, CheckpointFailure, Corrupt, Position, Unavailable } from '@pengaduan/journal';
import type { ReadFailure, Recorded } from '@pengaduan/journal';
import type { Database, Reader } from './database.js';

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
