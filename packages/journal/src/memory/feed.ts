import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { isSome, some } from 'fp-ts/lib/Option.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import { afterEnd } from '../failure-constructors.js';
import type { BatchHandler, Feed, FeedRange } from '../ports/feed.js';
import type { Recorded } from '../ports/record.js';
import { closed, type Log } from './log.js';

const batchSize = 256;

export const memoryFeed = (log: Log): Feed => {
  /** The next matching records from an index on, and the last record that was looked at for them. */
  const scan = (prefix: string, from: number) => {
    const events: Array<Recorded> = [];
    let last: Recorded | undefined;
    for (let index = from; events.length < batchSize; index++) {
      const record = log.records[index];
      if (record === undefined) break;
      last = record;
      if (record.stream.startsWith(prefix)) events.push(record);
    }
    return { events, last };
  };

  const handOver =
    <E>({ prefix, after }: FeedRange, handle: BatchHandler<E>, signal: AbortSignal | undefined) =>
    async () => {
      let scanned = after;
      while (signal?.aborted !== true) {
        if (log.isClosed()) return left(closed);
        const from = isSome(scanned) ? Number(scanned.value.commit) : 0;
        if (from > log.records.length) return left(afterEnd);
        const { events, last } = scan(prefix, from);
        if (last !== undefined) scanned = some(last.position);
        if (last !== undefined && isNonEmpty(events)) {
          const answer = await handle({ events, scannedTo: last.position })();
          if (isLeft(answer)) return answer;
          if (answer.right === 'stop') break;
        } else {
          // Between the scan and this line nothing else ran, so no record can be missed.
          if (signal === undefined) break;
          await log.more(signal);
        }
      }
      return right(scanned);
    };

  return {
    read: (range, handle) => handOver(range, handle, undefined),
    follow: (range, handle, signal) => handOver(range, handle, signal),
  };
};
