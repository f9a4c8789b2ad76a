import type { Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { CheckpointFailure, ReadFailure } from '../failure.js';
import type { Position } from './record.js';

/**
 * How far a reader of the feed has come; `none` under a new name. `fence` is a number that rises with each advance: who
 * still has an older one was overtaken by another process.
 */
export interface Checkpoint {
  readonly name: string;
  readonly position: Option<Position>;
  readonly fence: bigint;
}

/** Where readers of a feed keep how far they have come. */
export interface Checkpoints {
  /** The checkpoint of a name, as it is stored now. */
  readonly load: (name: string) => TaskEither<ReadFailure, Checkpoint>;
  /** Moves it forward, never back. Of two processes with the same checkpoint one advances, the other is `Fenced`. */
  readonly advance: (checkpoint: Checkpoint, to: Position) => TaskEither<CheckpointFailure, Checkpoint>;
}
