import { left, right } from 'fp-ts/lib/Either.js';
import type { Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { BatchHandler, Feed, FeedRange, Position, ReadFailure } from '@pengaduan/journal';
import { isClosing, type Connection } from './connection.js';
import { closed, readFailure } from './failures.js';
import { followOnce } from './follow-once.js';
import type { Pulse, Ward } from './health.js';
import { mayRetry, pauseBefore } from './patience.js';
import { scanFrom } from './scan.js';
import type { Trouble } from './trouble.js';

/** Who only reads to the head has no health to tell of. */
const noPulse: Pulse = { tell: () => undefined, end: () => undefined };

/** A signal of its own for one reader: aborted by the caller's or by the closing of the store. */
const stopSignal = (signals: ReadonlyArray<AbortSignal>) => {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  for (const signal of signals) {
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  }
  const release = (): void => {
    for (const signal of signals) signal.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, release };
};

const detailOf = (trouble: Trouble): string => ('detail' in trouble ? trouble.detail : trouble.is);

export const feedOf = (connection: Connection, ward: Ward): Feed => {
  /** A follower waits out any passing trouble; a reader, and whoever stands behind the end of the log, does not. */
  const goesOn = async (
    trouble: Trouble,
    retry: number,
    reader: Connection,
    endsAtHead: boolean,
    pulse: Pulse,
  ) => {
    pulse.tell({ state: 'waiting', lastDrop: detailOf(trouble), fruitless: retry - 1 });
    if (endsAtHead || trouble.is !== 'passing') return mayRetry(trouble, retry, reader);
    // What brought something was not in vain: it goes on at once.
    if (retry > 1) await reader.settings.sleep(pauseBefore(retry - 1, reader), reader.closing);
    return true;
  };

  const run =
    <E>(
      { prefix, after }: FeedRange,
      handle: BatchHandler<E>,
      signal: AbortSignal | undefined,
    ): TaskEither<ReadFailure | E, Option<Position>> =>
    async () => {
      if (isClosing(connection)) return left(closed);
      const scan = scanFrom(after);
      const endsAtHead = signal === undefined;
      const pulse = endsAtHead ? noPulse : ward.admit(prefix, after);
      const stop = stopSignal(endsAtHead ? [connection.closing] : [connection.closing, signal]);
      const reader: Connection = { ...connection, closing: stop.signal };
      try {
        for (let retry = 1, drops = 1; !isClosing(reader); retry++, drops++) {
          const before = scan.position();
          const ended = await followOnce(reader, { prefix, handle, scan, pulse, endsAtHead });
          if (ended === 'done') break;
          if ('refused' in ended) return left(ended.refused);
          if (isClosing(reader)) break;
          pulse.tell({ drops });
          if (scan.position() !== before) retry = 1;
          if (!(await goesOn(ended.trouble, retry, reader, endsAtHead, pulse)) && !isClosing(reader))
            return left(readFailure(ended.trouble, prefix));
        }
        return isClosing(connection) ? left(closed) : right(scan.position());
      } finally {
        stop.release();
        pulse.end();
      }
    };

  return {
    read: (range, handle) => run(range, handle, undefined),
    follow: (range, handle, signal) => run(range, handle, signal),
  };
};
