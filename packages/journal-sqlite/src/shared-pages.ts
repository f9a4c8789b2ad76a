import type { Recorded } from '@pengaduan/journal';
import type { Reader } from './database.js';
import { readBetween } from './feed-page.js';

/** Pages of a feed for all who read it at the same time. */
export interface SharedPages {
  /** The records of a page, as `readBetween` gives them. */
  readonly between: typeof readBetween;
  /** Reads; what was read is kept no longer than somebody reads. */
  readonly while: <A>(reading: () => Promise<A>) => Promise<A>;
}

/**
 * Keeps the page that was read last, so that read models that are caught up at the same time and stand at the same place read
 * each page once. Each takes one page in its turn.
 */
export const sharedPages = (): SharedPages => {
  let readers = 0;
  let kept:
    | {
        readonly after: bigint;
        readonly to: bigint;
        readonly prefix: string;
        readonly records: ReadonlyArray<Recorded>;
      }
    | undefined;
  return {
    between: (db: Reader, after, to, prefix) => {
      if (kept?.after === after && kept.to === to && kept.prefix === prefix) return kept.records;
      kept = { after, to, prefix, records: readBetween(db, after, to, prefix) };
      return kept.records;
    },
    while: async (reading) => {
      readers += 1;
      try {
        return await reading();
      } finally {
        readers -= 1;
        if (readers === 0) kept = undefined;
      }
    },
  };
};
