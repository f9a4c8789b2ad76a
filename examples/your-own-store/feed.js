import { afterEnd } from '@pengaduan/journal';
import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { isSome, some } from 'fp-ts/lib/Option.js';

const batchSize = 256;

/** `Feed` of @pengaduan/journal over the records of a file. `more` resolves when there are more, or at the end. */
export const feedOver = ({ records }, { isClosed, closed, more }) => {
  const handOver =
    ({ prefix, after }, handle, signal) =>
    async () => {
      let scanned = after;
      while (signal?.aborted !== true) {
        if (isClosed()) return left(closed);
        const from = isSome(scanned) ? Number(scanned.value.commit) : 0;
        if (from > records.length) return left(afterEnd);
        const batch = records.slice(from, from + batchSize);
        const events = batch.filter(({ stream }) => stream.startsWith(prefix));
        if (batch.length > 0) scanned = some(batch.at(-1).position);
        if (events.length > 0) {
          const answer = await handle({ events, scannedTo: scanned.value })();
          if (isLeft(answer)) return answer;
          if (answer.right === 'stop') break;
        } else if (batch.length === 0) {
          if (signal === undefined) break;
          await more(signal);
        }
      }
      return right(scanned);
    };
  return {
    read: (range, handle) => handOver(range, handle, undefined),
    follow: (range, handle, signal) => handOver(range, handle, signal),
  };
};
