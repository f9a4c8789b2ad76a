import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, type Option } from 'fp-ts/lib/Option.js';
import { isAfter, type Feed, type ContinueOrStop, type Position } from '@pengaduan/journal';
import type { Corrupt, ReadFailure, Recorded, Unavailable } from '@pengaduan/journal';
import type { Database } from './database.js';
import type { Projection, Projector } from './projection.js';

interface CaughtUp {
  readonly to: Option<Position>;
  /** Another process has advanced the tables meanwhile; nothing of this reading was written after that. */
  readonly isOvertaken: boolean;
}

/** Where a reading that begins at the beginning notes the first record that it has. */
export type NoteFirst = (db: Database, prefix: string, first: Recorded) => void;

const readOnce = async <E>(
  feed: Feed,
  noteFirst: NoteFirst | undefined,
  { checkpoint, commit }: Omit<Projection, 'catchUp'>,
  prefix: string,
  project: Projector<E>,
): Promise<Either<ReadFailure | E, CaughtUp>> => {
  const loaded = await checkpoint();
  if (isLeft(loaded)) return loaded;
  let latest = loaded.right;
  let isOvertaken = false;
  const write = async (
    to: Position,
    tables: (db: Database) => void,
  ): Promise<Either<Unavailable | Corrupt, ContinueOrStop>> => {
    const advanced = await commit(latest, to, tables)();
    if (isRight(advanced)) {
      latest = advanced.right;
      return right('continue');
    }
    const { left: failure } = advanced;
    if (failure.type !== 'Fenced' && failure.type !== 'NotForward') return left(failure);
    isOvertaken = true;
    return right('stop');
  };
  const range = { prefix, after: latest.position };
  const read = await feed.read<ReadFailure | E>(range, ({ events, scannedTo }) => async () => {
    const projected = await project(events)();
    if (isLeft(projected)) return projected;
    const { right: tables } = projected;
    const isFirst = !isSome(latest.position);
    return write(scannedTo, (db) => {
      tables(db);
      if (isFirst) noteFirst?.(db, prefix, events[0]);
    });
  })();
  if (isLeft(read)) return read;
  // The checkpoint also moves past records that do not match, so that they are not read again; but it begins to move at
  // the first that does, by which the journal is known again.
  const isNew = (to: Position): boolean => isSome(latest.position) && isAfter(to, latest.position.value);
  if (!isOvertaken && isSome(read.right) && isNew(read.right.value)) {
    const written = await write(read.right.value, () => undefined);
    if (isLeft(written)) return written;
  }
  return right({ to: latest.position, isOvertaken });
};

/** The `catchUp` of a projection: reads on from wherever its tables are, until the last record that there is. */
export const catchUpOn =
  (feed: Feed, projection: Omit<Projection, 'catchUp'>, noteFirst?: NoteFirst): Projection['catchUp'] =>
  (prefix, project) =>
  async () => {
    for (;;) {
      const read = await readOnce(feed, noteFirst, projection, prefix, project);
      if (isLeft(read)) return read;
      if (!read.right.isOvertaken) return right(read.right.to);
    }
  };
