import type { Filter } from './filter.js';
import type { Entry } from './log.js';

export interface CheckpointPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export interface Counter {
  /** Counts an event that was looked at while catching up. Gives a checkpoint when it fills the last page of an interval. */
  readonly catchingUp: (entry: Entry, matching: boolean) => CheckpointPosition | undefined;
  readonly live: (entry: Entry) => CheckpointPosition | undefined;
}

/**
 * When a filtered subscription says how far it has looked. Catching up: after every `interval`-th full page of
 * `window` events, at the last match in that page, or else at its first event with prepare 0. Live: the count
 * goes on, and the checkpoint is at the event itself.
 */
export const checkpointCounter = ({ window, interval }: Filter): Counter => {
  let considered = 0;
  let first: Entry | undefined;
  let lastMatch: Entry | undefined;
  const due = (): boolean => ++considered % (window * interval) === 0;
  return {
    catchingUp: (entry, matching) => {
      if (considered % window === 0) [first, lastMatch] = [entry, undefined];
      if (matching) lastMatch = entry;
      if (!due()) return undefined;
      if (lastMatch !== undefined) return { commit: lastMatch.at, prepare: lastMatch.at };
      return first === undefined ? undefined : { commit: first.at, prepare: 0n };
    },
    live: (entry) => (due() ? { commit: entry.at, prepare: entry.at } : undefined),
  };
};
