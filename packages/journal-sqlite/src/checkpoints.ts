import { isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import { fenced, isAfter, notForward } from '@pengaduan/journal';
import type {
  Checkpoint,
  CheckpointFailure,
  Checkpoints,
  Fenced,
  NotForward,
  Position,
} from '@pengaduan/journal';
import { checkSame, checksumOf } from './checksum.js';
import { bytesOf, integerColumns, integerOf, textColumns, textOf } from './columns.js';
import type { Connection, Database, Reader, Row } from './database.js';
import { namedRow } from './named-row.js';
import { syncTask } from './sync-task.js';
import { readTransaction, retryUnknown, writeTransaction } from './transaction.js';

const columns = `${textColumns('name', 'checksum')}, ${integerColumns('commit_at', 'prepare_at', 'fence')}`;

/** A row of `checkpoints`, not checked yet. */
export const checkpointIn = (row: Row): Checkpoint => {
  const [name, fence] = [textOf(row, 'name'), integerOf(row, 'fence')];
  if (row['commit_at'] === null) return { name, position: none, fence };
  // Both numbers: a read model in this file may follow the feed of another store.
  const position = { commit: integerOf(row, 'commit_at'), prepare: integerOf(row, 'prepare_at') };
  return { name, position: some(position), fence };
};

const valuesOf = ({ name, position, fence }: Checkpoint): ReadonlyArray<string | bigint | null> => {
  const [commit, prepare] = isSome(position) ? [position.value.commit, position.value.prepare] : [null, null];
  return [name, commit, prepare, fence];
};

export const storedCheckpoint = (db: Reader, name: string): Checkpoint => {
  const row = namedRow(db, 'checkpoints', columns, name);
  if (row === undefined) return { name, position: none, fence: 0n };
  const checkpoint = checkpointIn(row);
  checkSame(bytesOf(row, 'checksum'), checksumOf(valuesOf(checkpoint)), () => `checkpoint ${name}`);
  return checkpoint;
};

export const storeCheckpoint = (db: Database, checkpoint: Checkpoint): void => {
  const values = valuesOf(checkpoint);
  db.run(
    `INSERT OR REPLACE INTO checkpoints (name, commit_at, prepare_at, fence, checksum) VALUES (?, ?, ?, ?, ?)`,
    [...values, checksumOf(values)],
  );
};

/** Sets a checkpoint back to the beginning; whoever still has it is fenced. To be called in a transaction. */
export const restart = (db: Database, name: string): void =>
  storeCheckpoint(db, { name, position: none, fence: storedCheckpoint(db, name).fence + 1n });

const advance = (
  db: Database,
  { name, fence }: Checkpoint,
  to: Position,
): Either<Fenced | NotForward, Checkpoint> => {
  const stored = storedCheckpoint(db, name);
  if (fence !== stored.fence) return left(fenced(name));
  if (isSome(stored.position) && !isAfter(to, stored.position.value)) return left(notForward(name));
  const advanced: Checkpoint = { name, position: some(to), fence: fence + 1n };
  storeCheckpoint(db, advanced);
  return right(advanced);
};

/** Advances a checkpoint and does `work` in the same transaction: both or neither. */
export const advanceWith = (
  db: Connection,
  checkpoint: Checkpoint,
  to: Position,
  work: () => void,
): Either<CheckpointFailure, Checkpoint> =>
  writeTransaction<CheckpointFailure, Checkpoint>(
    db,
    () => {
      const advanced = advance(db, checkpoint, to);
      if (isRight(advanced)) work();
      return advanced;
    },
    retryUnknown,
  );

export const checkpointsIn = (db: Connection): Checkpoints => ({
  load: (name) => syncTask(() => readTransaction(db, (reader) => storedCheckpoint(reader, name))),
  advance: (checkpoint, to) => syncTask(() => advanceWith(db, checkpoint, to, () => undefined)),
});
