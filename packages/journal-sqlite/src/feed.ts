import { setImmediate } from 'node:timers/promises';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, some, type Option } from 'fp-ts/lib/Option.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import { afterEnd } from '@pengaduan/journal';
import type { BatchHandler, Feed, Position, ReadFailure } from '@pengaduan/journal';
import type { AppendSignal } from './append-signal.js';
import type { Connection } from './database.js';
import { checkFeedEnd, feedEnds } from './ends.js';
import { pageSize } from './events.js';
import { positionAt } from './record.js';
import { sharedPages, type SharedPages } from './shared-pages.js';
import { readTransaction } from './transaction.js';

interface Scanned {
  readonly to: Option<Position>;
  /** The handler answered stop, or the signal aborted. */
  readonly isStopped: boolean;
}

/** The next page of positions, and what matches in it; undefined after the end. The handler runs after this read has ended. */
const nextPage = (db: Connection, pages: SharedPages, prefix: string, after: bigint) =>
  readTransaction(db, (reader) => {
    const ends = feedEnds(reader);
    const { last } = ends.noted;
    if (after > last) {
      checkFeedEnd(ends);
      return undefined;
    }
    const end = after + BigInt(pageSize);
    const to = end < last ? end : last;
    const events = to > after ? pages.between(reader, after, to, prefix) : [];
    if (to === last) checkFeedEnd(ends);
    return { to, events };
  });

/** Hands over page by page, until the last record that there is. */
const handOver = async <E>(
  db: Connection,
  pages: SharedPages,
  prefix: string,
  from: Option<Position>,
  handle: BatchHandler<E>,
  signal?: AbortSignal,
): Promise<Either<ReadFailure | E, Scanned>> => {
  let to = from;
  while (signal?.aborted !== true) {
    const after = isSome(to) ? to.value.commit : 0n;
    const page = nextPage(db, pages, prefix, after);
    if (isLeft(page)) return page;
    if (page.right === undefined) return left(afterEnd);
    if (page.right.to <= after) return right({ to, isStopped: false });
    const scannedTo = positionAt(page.right.to);
    to = some(scannedTo);
    if (isNonEmpty(page.right.events)) {
      const answer = await handle({ events: page.right.events, scannedTo })();
      if (isLeft(answer)) return answer;
      if (answer.right === 'stop') return right({ to, isStopped: true });
    }
    // Lets timers, signals and other work run in between.
    await setImmediate();
  }
  return right({ to, isStopped: true });
};

export const feedFrom = (db: Connection, appended: AppendSignal, pollMs: number): Feed => {
  const pages = sharedPages();
  return {
    read:
      ({ prefix, after }, handle) =>
      async () => {
        const done = await pages.while(() => handOver(db, pages, prefix, after, handle));
        return isLeft(done) ? left(done.left) : right(done.right.to);
      },
    follow:
      ({ prefix, after }, handle, signal) =>
      async () => {
        let to = after;
        for (;;) {
          const seen = appended.count();
          const from = to;
          const done = await pages.while(() => handOver(db, pages, prefix, from, handle, signal));
          if (isLeft(done)) return done;
          to = done.right.to;
          if (done.right.isStopped) return right(to);
          await appended.wait(seen, pollMs, signal);
        }
      },
  };
};
