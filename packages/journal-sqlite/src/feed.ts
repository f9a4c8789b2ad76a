import { setImmediate } from 'node:timers/promises';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, some, type Option } from 'fp-ts/lib/Option.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import type { BatchHandler, Feed, Position, ReadFailure } from '@pengaduan/journal';
import type { Bell } from './bell.js';
import type { Connection } from './database.js';
import { between, checkWhole, headOf, pageSize } from './events.js';
import { positionAt } from './record.js';
import { reading } from './transaction.js';

interface Scanned {
  readonly to: Option<Position>;
  readonly stopped: boolean;
}

/** The next stretch of positions and what matches in it; the handler runs after the read has ended. */
const stretch = (db: Connection, prefix: string, after: bigint) =>
  reading(db, (reader) => {
    const head = headOf(reader);
    const end = after + BigInt(pageSize);
    const to = end < head ? end : head;
    if (to <= after) return { to, events: [] };
    checkWhole(reader, after, to);
    return { to, events: between(reader, after, to, prefix) };
  });

const toHead = async <E>(
  db: Connection,
  prefix: string,
  from: Option<Position>,
  handle: BatchHandler<E>,
  signal?: AbortSignal,
): Promise<Either<ReadFailure | E, Scanned>> => {
  let to = from;
  while (signal?.aborted !== true) {
    const after = isSome(to) ? to.value.commit : 0n;
    const next = stretch(db, prefix, after);
    if (next._tag === 'Left') return next;
    if (next.right.to <= after) return right({ to, stopped: false });
    const scannedTo = positionAt(next.right.to);
    to = some(scannedTo);
    if (isNonEmpty(next.right.events)) {
      const onward = await handle({ events: next.right.events, scannedTo })();
      if (onward._tag === 'Left') return onward;
      if (onward.right === 'stop') return right({ to, stopped: true });
    }
    // Lets timers, signals and other work in between.
    await setImmediate();
  }
  return right({ to, stopped: true });
};

export const feedFrom = (db: Connection, doorbell: Bell, pollMs: number): Feed => ({
  read:
    ({ prefix, after }, handle) =>
    async () => {
      const done = await toHead(db, prefix, after, handle);
      return done._tag === 'Left' ? left(done.left) : right(done.right.to);
    },
  follow:
    ({ prefix, after }, handle, signal) =>
    async () => {
      let at = after;
      for (;;) {
        const seen = doorbell.rings();
        const done = await toHead(db, prefix, at, handle, signal);
        if (done._tag === 'Left') return done;
        at = done.right.to;
        if (done.right.stopped) return right(at);
        await doorbell.wait(seen, pollMs, signal);
      }
    },
});
