import { basename, resolve } from 'node:path';
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Sleep } from '@pengaduan/journal';
import { sleepFor } from './append-signal.js';
import { accessTo, isOneByte, obstacleAt } from './check-path.js';
import { textOf } from './columns.js';
import { connect, connectImmutable, type Connection } from './database.js';
import { makePrivate } from './make-private.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations.js';
import { noWriteAheadLog, openFailureOf } from './open-failure-of.js';
import type { OpenFailure } from './open-failure.js';
import { schemaVersionOf } from './schema-version.js';
import { sqliteProblemOf } from './sqlite-problem.js';
import { storeOn, type SqliteStore } from './store.js';
import { inTransaction } from './transaction.js';

/** Which file to open, and how. Everything but `file` has a default. */
export interface SqliteOptions {
  /** A path. A missing or empty file becomes a store, a missing one for its owner alone (0600); folders are not made. */
  readonly file: string;
  /** The time that a record is written at, in milliseconds since 1970 (UTC); the machine's clock unless given. */
  readonly now?: () => number;
  /**
   * `FULL` (default): what was acknowledged survives a power cut. `NORMAL`: it survives the end of the process, but a
   * power cut may take the last appends. `OFF`: a power cut may damage the file; for imports that can be repeated.
   * https://sqlite.org/pragma.html#pragma_synchronous
   */
  readonly synchronous?: 'FULL' | 'NORMAL' | 'OFF';
  /** How long a call waits while another process writes, in milliseconds; 5,000 unless given. It blocks this thread. */
  readonly busyTimeoutMs?: number;
  /** The largest append in bytes, as `encodeAppend` counts; 1 MiB unless given. */
  readonly maxAppendBytes?: number;
  /** How often `follow` looks for what other processes wrote, in milliseconds; 100 unless given. */
  readonly pollMs?: number;
  /** How `follow` waits; a timer unless given. */
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

/** Checks that the file is one of this package before anything in it changes, and brings it up to date. */
const prepare = async (
  db: Connection,
  path: string,
  access: 'read' | 'write',
  { synchronous = 'FULL', busyTimeoutMs = 5000, sleep = sleepFor }: SqliteOptions,
): Promise<Either<OpenFailure, void>> => {
  // In one transaction, because another process may be making the file at this moment.
  const version = inTransaction(db, 'BEGIN', () => schemaVersionOf(db, basename(path)));
  if (isLeft(version)) return version;
  if (access === 'read') {
    const isCurrent = version.right === migrations.length;
    return isCurrent
      ? right(undefined)
      : left({ type: 'ReadOnly', file: basename(path), sideFile: undefined });
  }
  if (!(await writeAhead(db, busyTimeoutMs, sleep))) return left(noWriteAheadLog(path));
  db.script(`PRAGMA synchronous = ${synchronousLevels[synchronous]}`);
  // A store that is up to date is opened without the write lock, which another process may hold for long.
  return version.right === migrations.length ? right(undefined) : migrate(db, basename(path));
};

/**
 * Opens the store in one SQLite file, makes the file if there is none, and brings an older schema up to date. Several
 * processes may have the same file open. Without the right to write, the file is read as it stands at that moment, and
 * every write is refused as `read-only`; nobody may write it meanwhile. A failure says why the file could not be opened
 * and leaves it as it was.
 *
 * @example
 * import { outcome } from '@pengaduan/journal';
 * import { openSqlite } from '@pengaduan/journal-sqlite';
 * const opened = await outcome(openSqlite({ file: 'complaints.db' }));
 * console.log(opened.ok ? 'open' : opened.failure.type); // open
 * if (opened.ok) await opened.value.close();
 */
export const openSqlite =
  (options: SqliteOptions): TaskEither<OpenFailure, SqliteStore> =>
  async () => {
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
      const prepared = await prepare(connected, path, access, options);
      if (isRight(prepared)) return right(storeOn(connected, options));
      connected.close();
      return prepared;
    } catch (error) {
      connected.close();
      return left(openFailureOf(error, path));
    }
  };
