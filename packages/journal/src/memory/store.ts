import { defaultAppendLimit } from '../encode.js';
import type { Store } from '../ports.js';
import { memoryCheckpoints } from './checkpoints.js';
import { memoryFeed } from './feed.js';
import { memoryJournal } from './journal.js';
import { emptyLog } from './log.js';

export interface MemoryOptions {
  /** When a record is taken, epoch milliseconds. */
  readonly now: () => number;
  /** The largest append, in bytes as `encodeAppend` counts them; 1 MiB unless given. */
  readonly maxAppendBytes?: number;
}

/**
 * The reference store: the smallest complete model, for tests and for people who write a store. It passes the contract
 * of `@pengaduan/journal/testing`, keeps everything in memory and forgets it with the process.
 *
 * @example
 * const store = memoryStore({ now: Date.now });
 * await outcome(store.journal.append({ stream: 'complaint-1', revision: 'no_stream' }, events));
 * await store.close();
 */
export const memoryStore = ({ now, maxAppendBytes = defaultAppendLimit }: MemoryOptions): Store => {
  const log = emptyLog();
  return {
    journal: memoryJournal(log, now, maxAppendBytes),
    feed: memoryFeed(log),
    checkpoints: memoryCheckpoints(log),
    close: () => Promise.resolve(log.close()),
  };
};
