import { basename, resolve } from 'node:path';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Sleep } from '@pengaduan/journal';
import { sleepFor } from './bell.js';
import { obstacleAt, openFailureOf, withoutLog } from './cannot-open.js';
import { textOf } from './columns.js';
import { connect, type Connection } from './database.js';
import { versionOf } from './identify.js';
import { migrate } from './migrate.js';
import type { OpenFailure } from './open-failure.js';
import { storeOn, type SqliteStore } from './store.js';
import { transacted } from './transaction.js';
import { troubleOf } from './trouble.js';

export interface SqliteOptions {
  /** A path. A missing or empty file becomes a store; folders are not made. */
  readonly file: string;
  /** When a record is taken, epoch milliseconds; the machine's clock unless given. */
  readonly now?: () => number;
  /**
   * `FULL` (default): what was acknowledged survives a power cut. `NORMAL`: it survives the end of the process, a
   * power cut may take the last appends. `OFF`: a power cut may damage the file; for imports that can be repeated.
   */
  readonly synchronous?: 'FULL' | 'NORMAL' | 'OFF';
  /** How long a call waits for another process's write, milliseconds; 5,000 unless given. It blocks this thread. */
  readonly busyTimeoutMs?: number;
  /** The largest append in bytes, as `encodeAppend` counts; 1 MiB unless given. */
  readonly maxAppendBytes?: number;
  /** How often `follow` looks for what other processes wrote, milliseconds; 100 unless given. */
  readonly pollMs?: number;
  readonly sleep?: Sleep;
}

const levels = { OFF: 0, NORMAL: 1, FULL: 2 } as const;
const retryMs = 20;

/** Whether write-ahead logging is on. SQLite refuses at once, without its time-out, while another process does this. */
const logAhead = async (db: Connection, busyTimeoutMs: number, sleep: Sleep): Promise<boolean> => {
  for (let waited = 0; ; waited += retryMs) {
    try {
      const [row] = db.all('PRAGMA journal_mode = WAL');
      return row !== undefined && textOf(row, 'journal_mode') === 'wal';
    } catch (error) {
      if (troubleOf(error)?.family !== 'locked' || waited >= busyTimeoutMs) throw error;
      await sleep(retryMs, new AbortController().signal);
    }
  }
};

/** Nothing in the file changes before it is known to be ours. */
const prepare = async (
  db: Connection,
  path: string,
  { synchronous = 'FULL', busyTimeoutMs = 5000, sleep = sleepFor }: SqliteOptions,
): Promise<Either<OpenFailure, void>> => {
  // One state of the file: another process may be making it at this moment.
  const version = transacted(db, 'BEGIN', () => versionOf(db, basename(path)));
  if (version._tag === 'Left') return version;
  if (!(await logAhead(db, busyTimeoutMs, sleep))) return left(withoutLog(path));
  db.script(`PRAGMA synchronous = ${levels[synchronous]}`);
  return migrate(db, basename(path));
};

/**
 * Opens the journal in one SQLite file, makes it if there is none, and brings an older schema up to date. Several
 * processes may have the same file open. A failure says what stands in the way and leaves the file as it was.
 *
 * @example
 * const opened = await outcome(openSqlite({ file: 'complaints.db' }));
 * if (opened.ok) await opened.value.close();
 * else console.error(opened.failure.type, opened.failure.file);
 */
export const openSqlite =
  (options: SqliteOptions): TaskEither<OpenFailure, SqliteStore> =>
  async () => {
    // An absolute path, since libsql takes `:memory:`, `file:...` and web addresses for something else.
    const path = resolve(options.file);
    const obstacle = obstacleAt(path);
    if (obstacle !== undefined) return left({ type: 'CannotOpen', file: basename(path), reason: obstacle });
    const connected = connect(path, options.busyTimeoutMs ?? 5000);
    if (connected === undefined) {
      return left({ type: 'CannotOpen', file: basename(path), reason: 'not-permitted' });
    }
    try {
      const prepared = await prepare(connected, path, options);
      if (prepared._tag === 'Right') return right(storeOn(connected, options));
      connected.close();
      return prepared;
    } catch (error) {
      connected.close();
      return left(openFailureOf(error, path));
    }
  };
