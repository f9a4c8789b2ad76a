import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, type Option } from 'fp-ts/lib/Option.js';
import { isAfter, type Feed, type ContinueOrStop, type Position } from '@pengaduan/journal';
import type { Corrupt, ReadFailure, Unavailable } from '@pengaduan/journal';
import type { Database } from './database.js';
import type { Projection, TakeIn } from './projection.js';

interface ReadOn {
  readonly to: Option<Position>;
  /** Another process moved the tables on meanwhile; nothing of this reading that came after was written. */
  readonly overtaken: boolean;
}

const readOn = async <E>(
  feed: Feed,
  { checkpoint, commit }: Omit<Projection, 'catchUp'>,
  prefix: string,
  takeIn: TakeIn<E>,
): Promise<Either<ReadFailure | E, ReadOn>> => {
  const loaded = await checkpoint();
  if (isLeft(loaded)) return loaded;
  let held = loaded.right;
  const keep = async (
    to: Position,
    write: (db: Database) => void,
  ): Promise<Either<Unavailable | Corrupt, ContinueOrStop>> => {
    const advanced = await commit(held, to, write)();
    if (isLeft(advanced)) {
      const { left: failure } = advanced;
      return failure.type === 'Fenced' || failure.type === 'NotForward' ? right('stop') : left(failure);
    }
    held = advanced.right;
    return right('continue');
  };
  const range = { prefix, after: held.position };
  const read = await feed.read<ReadFailure | E>(range, ({ events, scannedTo }) => async () => {
    const taken = await takeIn(events)();
    return isLeft(taken) ? taken : keep(scannedTo, taken.right);
  })();
  if (isLeft(read)) return read;
  // Past records that do not match, too, so that they are not scanned again.
  const isBehind = (to: Position): boolean => !isSome(held.position) || isAfter(to, held.position.value);
  const kept =
    isSome(read.right) && isBehind(read.right.value)
      ? await keep(read.right.value, () => undefined)
      : right('continue' as const);
  return isLeft(kept) ? kept : right({ to: held.position, overtaken: kept.right === 'stop' });
};

/** The `catchUp` of a projection: on from wherever the tables are, until the head is reached. */
export const catchUpOn =
  (feed: Feed, projection: Omit<Projection, 'catchUp'>): Projection['catchUp'] =>
  (prefix, takeIn) =>
  async () => {
    for (;;) {
      const read = await readOn(feed, projection, prefix, takeIn);
      if (isLeft(read)) return read;
      if (!read.right.overtaken) return right(read.right.to);
    }
  };
