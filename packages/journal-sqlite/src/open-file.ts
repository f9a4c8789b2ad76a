import { basename, resolve } from 'node:path';
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { sleepFor, type Sleep } from '@pengaduan/journal';
import { accessTo, isOneByte, obstacleAt } from './check-path.js';
import { textOf } from './columns.js';
import { connect, connectImmutable, type Connection } from './database.js';
import type { FileFormat } from './file-format.js';
import { makePrivate } from './make-private.js';
import { migrate } from './migrate.js';
import { noWriteAheadLog, openFailureOf } from './open-failure-of.js';
import type { OpenFailure } from './open-failure.js';
import { schemaVersionOf } from './schema-version.js';
import { sqliteProblemOf } from './sqlite-problem.js';
import { inTransaction } from './transaction.js';

/** Which file to open, and how. */
export interface FileOptions {
  readonly file: string;
  readonly synchronous: 'FULL' | 'NORMAL' | 'OFF';
  readonly busyTimeoutMs?: number;
  readonly sleep?: Sleep;
}

const synchronousLevels = { OFF: 0, NORMAL: 1, FULL: 2 } as const;
const retryMs = 20;

/**
 * Turns write-ahead logging on (https://sqlite.org/wal.html); false where SQLite does not. While another process does the
 * same, SQLite refuses at once instead of waiting for its time-out.
 */
const writeAhead = async (db: Connection, busyTimeoutMs: number, sleep: Sleep): Promise<boolean> => {
  for (let waitedMs = 0; ; waitedMs += retryMs) {
    try {
      const [row] = db.all('PRAGMA journal_mode = WAL');
      return row !== undefined && textOf(row, 'journal_mode') === 'wal';
    } catch (error) {
      if (sqliteProblemOf(error)?.kind !== 'locked' || waitedMs >= busyTimeoutMs) throw error;
      await sleep(retryMs, new AbortController().signal);
    }
  }
};

/** Checks that the file is of this format before anything in it changes, and brings it up to date. */
const prepare = async (
  db: Connection,
  path: string,
  access: 'read' | 'write',
  format: FileFormat,
  { synchronous, busyTimeoutMs = 5000, sleep = sleepFor }: FileOptions,
): Promise<Either<OpenFailure, void>> => {
  // In one transaction, because another process may be making the file at this moment.
  const version = inTransaction(db, 'BEGIN', () => schemaVersionOf(db, basename(path), format));
  if (isLeft(version)) return version;
  if (access === 'read') {
    const isCurrent = version.right === format.migrations.length;
    return isCurrent
      ? right(undefined)
      : left({ type: 'ReadOnly', file: basename(path), sideFile: undefined });
  }
  if (!(await writeAhead(db, busyTimeoutMs, sleep))) return left(noWriteAheadLog(path));
  // What REPLACE takes away is counted only with the second: https://sqlite.org/pragma.html#pragma_recursive_triggers
  db.script(`PRAGMA synchronous = ${synchronousLevels[synchronous]}; PRAGMA recursive_triggers = ON`);
  // A file that is up to date is opened without the write lock, which another process may hold for long.
  return version.right === format.migrations.length ? right(undefined) : migrate(db, basename(path), format);
};

/**
 * Opens a file of a format, makes it if there is none, and brings an older schema up to date. A failure says why not and
 * leaves the file as it was.
 */
export const openFile = async (
  format: FileFormat,
  options: FileOptions,
): Promise<Either<OpenFailure, Connection>> => {
  // An absolute path, since `libsql` does not take `:memory:`, `file:...` and web addresses for the names of files.
  const path = resolve(options.file);
  const obstacle = obstacleAt(path);
  if (obstacle !== undefined) return left({ type: 'CannotOpen', file: basename(path), reason: obstacle });
  if (isOneByte(path)) return left({ type: 'NotOurs', file: basename(path) });
  const access = accessTo(path);
  if (typeof access !== 'string') return left({ type: 'ReadOnly', file: basename(path), ...access });
  if (access !== 'read') makePrivate(path);
  const timeout = options.busyTimeoutMs ?? 5000;
  const connected = access === 'read' ? connectImmutable(path, timeout) : connect(path, timeout);
  if (connected === undefined) {
    return left({ type: 'CannotOpen', file: basename(path), reason: 'not-permitted' });
  }
  try {
    const prepared = await prepare(connected, path, access, format, options);
    if (isRight(prepared)) return right(connected);
    connected.close();
    return prepared;
  } catch (error) {
    connected.close();
    return left(openFailureOf(error, path));
  }
};
