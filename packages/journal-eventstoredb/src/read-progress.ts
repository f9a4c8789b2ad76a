import { isNone, some, type Option } from 'fp-ts/lib/Option.js';
import { isAfter, type Position } from '@pengaduan/journal';

/** How far a reader of the log has come. */
export interface ReadProgress {
  /** Where to go on after: every record up to here was handled, or does not match. */
  readonly position: () => Option<Position>;
  /** Whether a record is after that. One that the server sends again is not. */
  readonly isNew: (position: Position) => boolean;
  readonly advance: (to: Position) => void;
  /**
   * The server's checkpoint. Some servers give the position of an event that is still to come
   * (https://github.com/kurrent-io/KurrentDB/issues/4970), so a checkpoint counts only once the next one has come: a new
   * subscription then reads again what lies between the two.
   */
  readonly announce: (checkpoint: Position) => void;
  /** A new subscription begins: the last checkpoint of the old one no longer counts. */
  readonly restart: () => void;
}

export const progressFrom = (after: Option<Position>): ReadProgress => {
  let reached = after;
  let announced: Position | undefined;
  const isNew = (position: Position): boolean => isNone(reached) || isAfter(position, reached.value);
  const advance = (to: Position): void => {
    if (isNew(to)) reached = some(to);
  };
  return {
    position: () => reached,
    isNew,
    advance,
    announce: (checkpoint) => {
      if (announced !== undefined) advance(announced);
      announced = checkpoint;
    },
    restart: () => {
      announced = undefined;
    },
  };
};
