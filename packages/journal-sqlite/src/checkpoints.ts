import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import { isAfter } from '@pengaduan/journal';
import type {
  Checkpoint,
  CheckpointFailure,
  Checkpoints,
  Fenced,
  NotForward,
  Position,
} from '@pengaduan/journal';
import { integerOf } from './columns.js';
import type { Connection, Database, Reader } from './database.js';
import { promised } from './promised.js';
import { askAgain, immediate, reading } from './transaction.js';

export const standingOf = (db: Reader, name: string): Checkpoint => {
  const [row] = db.all('SELECT commit_at, prepare_at, fence FROM checkpoints WHERE name = ?', [name]);
  if (row === undefined) return { name, position: none, fence: 0n };
  const fence = integerOf(row, 'fence');
  if (row['commit_at'] === null) return { name, position: none, fence };
  // Both halves: a read model may follow the feed of another store.
  const position = { commit: integerOf(row, 'commit_at'), prepare: integerOf(row, 'prepare_at') };
  return { name, position: some(position), fence };
};

const keep = (db: Database, { name, position, fence }: Checkpoint): void => {
  const [commit, prepare] = isSome(position) ? [position.value.commit, position.value.prepare] : [null, null];
  db.run('INSERT OR REPLACE INTO checkpoints (name, commit_at, prepare_at, fence) VALUES (?, ?, ?, ?)', [
    name,
    commit,
    prepare,
    fence,
  ]);
};

/** Back to the beginning, and whoever still holds it is fenced. To be called in a transaction. */
export const restart = (db: Database, name: string): void =>
  keep(db, { name, position: none, fence: standingOf(db, name).fence + 1n });

const moved = (db: Database, held: Checkpoint, to: Position): Either<Fenced | NotForward, Checkpoint> => {
  const { name } = held;
  const { position, fence } = standingOf(db, name);
  if (held.fence !== fence) return left({ type: 'Fenced', name, retry: 'never' });
  if (isSome(position) && !isAfter(to, position.value))
    return left({ type: 'NotForward', name, retry: 'never' });
  const advanced: Checkpoint = { name, position: some(to), fence: fence + 1n };
  keep(db, advanced);
  return right(advanced);
};

/** Moves a checkpoint and does `work` in the same transaction: both or neither. */
export const advanceWith = (
  db: Connection,
  held: Checkpoint,
  to: Position,
  work: () => void,
): Either<CheckpointFailure, Checkpoint> =>
  immediate<CheckpointFailure, Checkpoint>(
    db,
    () => {
      const advanced = moved(db, held, to);
      if (advanced._tag === 'Right') work();
      return advanced;
    },
    askAgain,
  );

export const checkpointsIn = (db: Connection): Checkpoints => ({
  load: (name) => promised(() => reading(db, (reader) => standingOf(reader, name))),
  advance: (held, to) => promised(() => advanceWith(db, held, to, () => undefined)),
});
