import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, type Option } from 'fp-ts/lib/Option.js';
import { isAfter, type Feed, type ContinueOrStop, type Position } from '@pengaduan/journal';
import type { Corrupt, ReadFailure, Unavailable } from '@pengaduan/journal';
import type { Database } from './database.js';
import type { Projection, Projector } from './projection.js';

interface CaughtUp {
  readonly to: Option<Position>;
  /** Another process has advanced the tables meanwhile; nothing of this reading was written after that. */
  readonly isOvertaken: boolean;
}

const readOnce = async <E>(
  feed: Feed,
  { checkpoint, commit }: Omit<Projection, 'catchUp'>,
  prefix: string,
  project: Projector<E>,
): Promise<Either<ReadFailure | E, CaughtUp>> => {
  const loaded = await checkpoint();
  if (isLeft(loaded)) return loaded;
  let latest = loaded.right;
  const write = async (
    to: Position,
    tables: (db: Database) => void,
  ): Promise<Either<Unavailable | Corrupt, ContinueOrStop>> => {
    const advanced = await commit(latest, to, tables)();
    if (isLeft(advanced)) {
      const { left: failure } = advanced;
      return failure.type === 'Fenced' || failure.type === 'NotForward' ? right('stop') : left(failure);
    }
    latest = advanced.right;
    return right('continue');
  };
  const range = { prefix, after: latest.position };
  const read = await feed.read<ReadFailure | E>(range, ({ events, scannedTo }) => async () => {
    const projected = await project(events)();
    return isLeft(projected) ? projected : write(scannedTo, projected.right);
  })();
  if (isLeft(read)) return read;
  // The checkpoint also moves past records that do not match, so that they are not read again.
  const isNew = (to: Position): boolean => !isSome(latest.position) || isAfter(to, latest.position.value);
  const written =
    isSome(read.right) && isNew(read.right.value)
      ? await write(read.right.value, () => undefined)
      : right('continue' as const);
  return isLeft(written) ? written : right({ to: latest.position, isOvertaken: written.right === 'stop' });
};

/** The `catchUp` of a projection: reads on from wherever its tables are, until the last record that there is. */
export const catchUpOn =
  (feed: Feed, projection: Omit<Projection, 'catchUp'>): Projection['catchUp'] =>
  (prefix, project) =>
  async () => {
    for (;;) {
      const read = await readOnce(feed, projection, prefix, project);
      if (isLeft(read)) return read;
      if (!read.right.isOvertaken) return right(read.right.to);
    }
  };
