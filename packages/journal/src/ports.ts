import type { Option } from 'fp-ts/lib/Option.js';
import type { Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js';
import type { AppendFailure, CheckpointFailure, ReadFailure } from './failure.js';
import type { Json } from './json.js';
import type { Revision } from './revision.js';

/**
 * Held by callers, made by stores: hand it back. It names the stream as it was loaded. The only one to build by hand
 * is the `no_stream` of a stream that must not exist yet.
 */
export interface Token {
  readonly stream: string;
  readonly revision: Revision;
}

/** A place in the order of all records of a store. Embedded stores have one number and use it for both halves. */
export interface Position {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event that is to be written. `id` is a UUID made from (stream, command id, index), so that a retry is known. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly data: Json;
  readonly metadata: { readonly [key: string]: Json };
}

/** A record as the store gives it back. `revision` and `position` are the store's own, never counted. */
export interface Recorded extends Proposed {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: Position;
  /** When the store took it, epoch milliseconds. Never used by a rule. */
  readonly recordedAt: number;
}

export interface Appended {
  readonly token: Token;
  readonly first: bigint;
  readonly last: bigint;
  readonly position: Position;
}

/** A fold that may refuse a record; its refusal stops the load and comes out unchanged. */
export interface Fold<S, E> {
  readonly initial: S;
  readonly evolve: (state: S, event: Recorded) => Either<E, S>;
}

export interface Journal {
  /** Folds a stream from its beginning, in bounded memory. A stream nobody wrote gives the initial state. */
  readonly load: <S, E>(stream: string, fold: Fold<S, E>) => TaskEither<ReadFailure | E, Loaded<S>>;
  /** Folds on from a held token: reads only what came after it. */
  readonly resync: <S, E>(held: Loaded<S>, fold: Fold<S, E>) => TaskEither<ReadFailure | E, Loaded<S>>;
  /**
   * Appends all or nothing behind exactly the revision of `token`. The same ids at the same revision again give
   * the first receipt. No events is no write. There is no way to append without a revision.
   */
  readonly append: (
    token: Token,
    events: ReadonlyArray<Proposed>,
  ) => TaskEither<AppendFailure, Appended | Unchanged>;
}

export interface Loaded<S> {
  readonly state: S;
  readonly token: Token;
}

/** The receipt of an append of no events. */
export interface Unchanged {
  readonly token: Token;
  readonly first: null;
}

export interface Batch {
  /** At most 1,024 records. */
  readonly events: ReadonlyNonEmptyArray<Recorded>;
  /** Everything up to here was scanned, matching or not: the checkpoint to keep once the batch is handled. */
  readonly scannedTo: Position;
}

/** What a handler answers after a batch: go on, or stop reading here. */
export type Onward = 'continue' | 'stop';
export type BatchHandler<E> = (batch: Batch) => TaskEither<E, Onward>;

export interface FeedRange {
  /** Streams whose name begins exactly so, e.g. `complaint-`: no wildcards, upper and lower case differ. */
  readonly prefix: string;
  /** Exclusive: the last position already handled. None reads from the beginning. */
  readonly after: Option<Position>;
}

export interface Feed {
  /**
   * Hands over all matching records in order of position, a batch at a time, the next only after the handler is
   * done, and ends at the head. Gives the position scanned to (that of `after` when there was nothing), also past
   * records that do not match. A refusal of the handler ends it and comes out unchanged.
   */
  readonly read: <E>(
    range: FeedRange,
    handle: BatchHandler<E>,
  ) => TaskEither<ReadFailure | E, Option<Position>>;
  /**
   * The same, but waits for more at the head, until a handler says stop or the signal aborts: then a batch that is
   * being handled is finished, and none begun. Leaves no listener on the signal.
   */
  readonly follow: <E>(
    range: FeedRange,
    handle: BatchHandler<E>,
    signal: AbortSignal,
  ) => TaskEither<ReadFailure | E, Option<Position>>;
}

/** What a runner has handled; no position yet under a new name. Who advances with an old `fence` is told so. */
export interface Checkpoint {
  readonly name: string;
  readonly position: Option<Position>;
  readonly fence: bigint;
}

export interface Checkpoints {
  readonly load: (name: string) => TaskEither<ReadFailure, Checkpoint>;
  /** Moves forward only; of two runners holding the same checkpoint one advances and the other is `Fenced`. */
  readonly advance: (held: Checkpoint, to: Position) => TaskEither<CheckpointFailure, Checkpoint>;
}

/** All ports over one place. Once closed every call answers `Unavailable` (`closed`); closing again does nothing. */
export interface Store {
  readonly journal: Journal;
  readonly feed: Feed;
  readonly checkpoints: Checkpoints;
  /** Ends every `follow` and gives back files and connections, so that the process can exit. */
  readonly close: () => Promise<void>;
}
