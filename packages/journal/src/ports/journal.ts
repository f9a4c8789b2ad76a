import type { Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { AppendFailure, ReadFailure } from '../failure.js';
import type { Position, Proposed, Recorded, Token } from './record.js';

/**
 * How a state is made from the records of a stream: begin with `initial`, and let `evolve` give the next state for each
 * record in turn. A `Left` of `evolve` refuses a record: it ends the load, and the caller gets it unchanged.
 */
export interface Fold<S, E> {
  readonly initial: S;
  readonly evolve: (state: S, event: Recorded) => Either<E, S>;
}

/** What a load gives: the state after the last record, and the token for the next append or `resync`. */
export interface Loaded<S> {
  readonly state: S;
  readonly token: Token;
}

/** The receipt of an append: the revisions of its first and last record, the position of the last, and the next token. */
export interface Appended {
  readonly token: Token;
  readonly first: bigint;
  readonly last: bigint;
  readonly position: Position;
}

/** The receipt of an append of no events: nothing was written and the token is still good. */
export interface Unchanged {
  readonly token: Token;
  readonly first: null;
}

/** Streams of events: load one by folding it, append to one at an exact revision. */
export interface Journal {
  /** Folds a stream from its beginning, in bounded memory. A stream that nobody wrote gives the initial state. */
  readonly load: <S, E>(stream: string, fold: Fold<S, E>) => TaskEither<ReadFailure | E, Loaded<S>>;
  /** Folds on from what an earlier load gave: reads only the records after its token. */
  readonly resync: <S, E>(loaded: Loaded<S>, fold: Fold<S, E>) => TaskEither<ReadFailure | E, Loaded<S>>;
  /**
   * Appends all events or none, if the stream is still at the revision of `token`; otherwise `Conflict`. The same ids at
   * the same revision again give the first receipt and write nothing. There is no way to append without a revision.
   */
  readonly append: (
    token: Token,
    events: ReadonlyArray<Proposed>,
  ) => TaskEither<AppendFailure, Appended | Unchanged>;
}
