import { left, right } from 'fp-ts/lib/Either.js';
import { isSome, some } from 'fp-ts/lib/Option.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import type { BatchHandler, Feed, FeedRange, Recorded } from '../ports.js';
import { closed, type Log } from './log.js';

const batchSize = 256;

export const memoryFeed = (log: Log): Feed => {
  /** The next matching records behind a position, and how far it had to look for them. */
  const scan = (prefix: string, from: number) => {
    const events: Array<Recorded> = [];
    let last: Recorded | undefined;
    for (let at = from; events.length < batchSize; at++) {
      const record = log.records[at];
      if (record === undefined) break;
      last = record;
      if (record.stream.startsWith(prefix)) events.push(record);
    }
    return { events, last };
  };

  const pump =
    <E>({ prefix, after }: FeedRange, handle: BatchHandler<E>, signal: AbortSignal | undefined) =>
    async () => {
      let scanned = after;
      while (signal?.aborted !== true) {
        if (log.closed()) return left(closed);
        const { events, last } = scan(prefix, isSome(scanned) ? Number(scanned.value.commit) : 0);
        if (last !== undefined) scanned = some(last.position);
        if (last !== undefined && isNonEmpty(events)) {
          const onward = await handle({ events, scannedTo: last.position })();
          if (onward._tag === 'Left') return onward;
          if (onward.right === 'stop') break;
        } else {
          // Between the scan and this line nothing else ran, so no record can be missed.
          if (signal === undefined) break;
          await log.more(signal);
        }
      }
      return right(scanned);
    };

  return {
    read: (range, handle) => pump(range, handle, undefined),
    follow: (range, handle, signal) => pump(range, handle, signal),
  };
};
