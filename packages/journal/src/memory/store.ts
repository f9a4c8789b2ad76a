import { checkOptions, type Takes } from '../check-options.js';
import { defaultAppendLimit } from '../encode.js';
import { fieldRules } from '../field-rules.js';
import type { Store } from '../ports/store.js';
import { memoryCheckpoints } from './checkpoints.js';
import { memoryFeed } from './feed.js';
import { memoryJournal } from './journal.js';
import { memoryLeases } from './leases.js';
import { emptyLog } from './log.js';

/** What `memoryStore` is given. */
export interface MemoryOptions {
  /** The time that a record is written at, in milliseconds since 1970 (UTC). */
  readonly now: () => number;
  /** The largest append, in bytes as `encodeAppend` counts them; 1 MiB unless given. */
  readonly maxAppendBytes?: number;
}

const takes: Takes<MemoryOptions> = {
  by: 'memoryStore',
  what: 'an object with a clock, memoryStore({ now: Date.now })',
  fields: {
    now: fieldRules.aFunction('Date.now'),
    maxAppendBytes: fieldRules.ifGiven(fieldRules.aNumber(0)),
  },
};

/**
 * The reference store: the smallest complete one, for tests and for people who write a store. It passes the contract of
 * `@pengaduan/journal/testing`, keeps everything in memory and forgets it with the process. Throws a `TypeError` where an
 * option is missing, of another kind, or unknown.
 *
 * @example
 * import { deterministicId, memoryStore, outcome } from '@pengaduan/journal';
 * const { journal, close } = memoryStore({ now: Date.now });
 * const event = { id: deterministicId('complaint-1', 'c-1', 0), type: 'Counted', data: {}, metadata: {} };
 * const appended = await outcome(
 *   journal.append({ stream: 'complaint-1', revision: 'no_stream' }, [event]),
 * );
 * console.log(appended.ok && appended.value.first); // 0n
 * await close();
 */
export const memoryStore = (options: MemoryOptions): Store => {
  checkOptions(takes, options);
  const { now, maxAppendBytes = defaultAppendLimit } = options;
  const log = emptyLog();
  return {
    journal: memoryJournal(log, now, maxAppendBytes),
    feed: memoryFeed(log),
    checkpoints: memoryCheckpoints(log),
    leases: memoryLeases(log),
    close: () => Promise.resolve(log.close()),
  };
};
