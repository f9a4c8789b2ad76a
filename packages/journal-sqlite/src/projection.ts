import type { Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Checkpoint, CheckpointFailure, Corrupt, Position, Unavailable } from '@pengaduan/journal';
import type { PassedOverRecord, ReadFailure, Recorded, UnreadableRecord } from '@pengaduan/journal';
import type { Database, Reader } from './database.js';

/** The tables of a read model. */
export interface ProjectionDefinition {
  /** Lower-case letters and digits, a letter first. The name of every table and index is `<name>_...`. */
  readonly name: string;
  /** One `CREATE TABLE` or `CREATE INDEX` each. When they change, the tables are dropped and made from the beginning. */
  readonly schema: ReadonlyArray<string>;
  /**
   * Tables of the schema of which a row is read only beside a row of a `checkedTable` that keeps its `proofOf`, which is compared
   * then. They are looked through before the first commit, and not when they are opened to be asked.
   */
  readonly provenWhenRead?: ReadonlyArray<string>;
}

/**
 * What a read model does with the next records: it reads what it needs, and gives the function that writes its tables.
 * A `Left` ends the reading, and the caller gets it unchanged.
 */
export type Projector<E> = (
  records: ReadonlyArray<Recorded>,
  beside: BesideRecords,
) => TaskEither<E, (db: Database) => void>;

/** What a server has beside the records that are handed over. */
export interface BesideRecords {
  /** Those that are not JSON, where they are asked for; then there may be no others. */
  readonly unreadable: ReadonlyArray<UnreadableRecord>;
  /** All places so far at which the server wrote records for itself: nothing is missing there. */
  readonly passedOver: ReadonlyArray<PassedOverRecord>;
}

/** How records that are not JSON are taken, which only a server has. */
export interface CatchUpOptions {
  /** Hands them to the projector. Unless it is set such a record ends the reading as `Corrupt`. */
  readonly withUnreadable?: boolean;
}

/** How a projection follows. */
export interface FollowOptions extends CatchUpOptions {
  /** The following ends when it aborts, after the batch in hand. */
  readonly signal: AbortSignal;
  /** Called each time that the tables are further than before, by this process or another. */
  readonly onAdvance?: () => void;
}

/** Tables of a read model, and the checkpoint up to which they are true. */
export interface Projection {
  /** How far the tables are: read the feed from its position on, and give it to the first `commit`. */
  readonly checkpoint: TaskEither<Unavailable | Corrupt, Checkpoint>;
  /**
   * Writes the tables and advances the checkpoint in one transaction: both or neither. `write` is synchronous and may use
   * `db` only until it returns. What it throws comes out, with nothing written; so does an error in its SQL. A checkpoint
   * of another name is `Fenced`.
   */
  readonly commit: (
    checkpoint: Checkpoint,
    to: Position,
    write: (db: Database) => void,
  ) => TaskEither<CheckpointFailure, Checkpoint>;
  /**
   * Brings the tables up to date with the streams whose name begins with `prefix`, a batch and its checkpoint at a time.
   * Gives the position up to which they are true now. Where another process has advanced them meanwhile, it goes on from
   * there. Projections of the store's own file that are brought up to date at the same time read each page of records once.
   */
  readonly catchUp: <E>(
    prefix: string,
    project: Projector<E>,
    options?: CatchUpOptions,
  ) => TaskEither<ReadFailure | E, Option<Position>>;
  /** The same, but through one subscription that waits for more, until the signal aborts. */
  readonly follow: <E>(
    prefix: string,
    project: Projector<E>,
    options: FollowOptions,
  ) => TaskEither<ReadFailure | E, Option<Position>>;
  /** Questions that all see the same state of the file. `ask` is synchronous too. */
  readonly query: <A>(ask: (db: Reader) => A) => TaskEither<Unavailable | Corrupt, A>;
}

/** A file that keeps projections: that of a store, or one beside another journal (`openReadModels`). */
export interface Projections {
  /**
   * Opens the tables of a read model in the file, and makes them anew if they are missing or were made by other
   * statements. A wrong name, or a statement for a table that is not its own, is a bug and rejects.
   */
  readonly projection: (definition: ProjectionDefinition) => TaskEither<Unavailable | Corrupt, Projection>;
  /**
   * Opens the tables as they stand, to look at them: nothing is made or written, and `catchUp` and `follow` read nothing. Tables
   * that would be made first are `Unavailable` (`read-only`), and those that have lost rows `Corrupt`.
   */
  readonly stored: (definition: ProjectionDefinition) => TaskEither<Unavailable | Corrupt, Projection>;
}
