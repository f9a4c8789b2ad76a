import { isNone, some, type Option } from 'fp-ts/lib/Option.js';
import { isAfter, type Position } from '@pengaduan/journal';

/** How far a reader of the log has come. */
export interface Scan {
  /** Where to go on behind: everything up to here was handled or does not match. */
  readonly position: () => Option<Position>;
  /** Whether a record is behind that: one that came again is not. */
  readonly isNew: (position: Position) => boolean;
  readonly handled: (position: Position) => void;
  /**
   * The server's checkpoint. On some servers it may be that of an event that is still to come (KurrentDB #4970), so it
   * counts only once the next one is there: a new subscription then reads again what lies between the two.
   */
  readonly checkpoint: (position: Position) => void;
  /** A new subscription: what the old one announced no longer counts. */
  readonly restart: () => void;
}

export const scanFrom = (after: Option<Position>): Scan => {
  let scanned = after;
  let announced: Position | undefined;
  const isNew = (position: Position): boolean => isNone(scanned) || isAfter(position, scanned.value);
  const advance = (position: Position): void => {
    if (isNew(position)) scanned = some(position);
  };
  return {
    position: () => scanned,
    isNew,
    handled: advance,
    checkpoint: (position) => {
      if (announced !== undefined) advance(announced);
      announced = position;
    },
    restart: () => {
      announced = undefined;
    },
  };
};
