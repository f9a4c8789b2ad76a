import type { Option } from 'fp-ts/lib/Option.js';
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { ReadFailure } from '../failure.js';
import type { Position, Recorded } from './record.js';

/** A record that is not JSON, and where it is. */
export interface UnreadableRecord extends Pick<Recorded, 'stream' | 'revision' | 'position'> {
  /** What is not JSON, for people who operate the store. */
  readonly detail: string;
}

/** A record that the server wrote for itself, and where it is. */
export type PassedOverRecord = Pick<Recorded, 'stream' | 'revision'>;

/** Which records to read: those of some streams, after a position. */
export interface FeedRange {
  /** Streams whose name begins exactly so, e.g. `complaint-`: no wildcards, and upper and lower case differ. */
  readonly prefix: string;
  /** The last position that was already handled: reading begins after it. `none` reads from the beginning. */
  readonly after: Option<Position>;
  /**
   * Called with a record that is not JSON, before the batch with the records around it; reading goes on after it. It may
   * be called twice with one record. Unless it is given such a record ends the reading as `Corrupt`. Only a store into
   * which other programs write (EventStoreDB) calls it: in a file it means that the file is damaged, which is `Corrupt`.
   */
  readonly onUnreadable?: (record: UnreadableRecord) => void;
  /**
   * Called with a record that the server wrote for itself into one of these streams (EventStoreDB: a link, or another type
   * that begins with `$`), before the batch with the records around it; perhaps twice. It is not handed over, so that its
   * revision is missing among those that are, and nothing is lost.
   */
  readonly onPassedOver?: (record: PassedOverRecord) => void;
}

/** Some of the next matching records, in order of position. */
export interface RecordBatch {
  /** At least one record and at most 1,024. */
  readonly events: ReadonlyNonEmptyArray<Recorded>;
  /** Every record up to here was looked at, matching or not: the position to keep once the batch is handled. */
  readonly scannedTo: Position;
}

/** What a handler answers after a batch: read on, or end the reading here. */
export type ContinueOrStop = 'continue' | 'stop';

/** Handles one batch. A `Left` ends the reading, and the caller gets it unchanged. */
export type BatchHandler<E> = (batch: RecordBatch) => TaskEither<E, ContinueOrStop>;

/** The records of many streams in one order. */
export interface Feed {
  /**
   * Hands over all matching records in order of position, one batch at a time, and ends at the last record there is. The
   * next batch comes only when the handler is done with the one before. Gives the position up to which it has looked,
   * also past records that do not match; where there was nothing to read, that is `after`.
   */
  readonly read: <E>(
    range: FeedRange,
    handle: BatchHandler<E>,
  ) => TaskEither<ReadFailure | E, Option<Position>>;
  /**
   * The same, but at the last record it waits for more, until a handler answers `stop` or the signal aborts. At the abort
   * the batch in hand is finished and none begun. It leaves no listener on the signal.
   */
  readonly follow: <E>(
    range: FeedRange,
    handle: BatchHandler<E>,
    signal: AbortSignal,
  ) => TaskEither<ReadFailure | E, Option<Position>>;
}
