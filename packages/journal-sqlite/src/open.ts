import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { checkOptions, fieldRules, type Sleep, type Takes } from '@pengaduan/journal';
import { storeFormat } from './migrations.js';
import { openFile } from './open-file.js';
import type { OpenFailure } from './open-failure.js';
import { storeOn, type SqliteStore } from './store.js';

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

const { aFunction, aNumber, aText, ifGiven, oneOf } = fieldRules;

const takes: Takes<SqliteOptions> = {
  by: 'openSqlite',
  what: "an object with a file, openSqlite({ file: 'complaints.db' })",
  fields: {
    file: aText('"complaints.db"'),
    now: ifGiven(aFunction('Date.now')),
    synchronous: ifGiven(oneOf('FULL', 'NORMAL', 'OFF')),
    busyTimeoutMs: ifGiven(aNumber(0)),
    maxAppendBytes: ifGiven(aNumber(0)),
    pollMs: ifGiven(aNumber(0)),
    sleep: ifGiven(aFunction('sleepFor')),
  },
};

/**
 * Opens the store in one SQLite file, makes the file if there is none, and brings an older schema up to date. Several
 * processes may have the same file open. Without the right to write, the file is read as it stands at that moment, and
 * every write is refused as `read-only`; nobody may write it meanwhile. A failure says why the file could not be opened
 * and leaves it as it was. Throws a `TypeError` at once where an option is missing, of another kind, or unknown.
 *
 * @example
 * import { outcome } from '@pengaduan/journal';
 * import { openSqlite } from '@pengaduan/journal-sqlite';
 * const opened = await outcome(openSqlite({ file: 'complaints.db' }));
 * console.log(opened.ok ? 'open' : opened.failure.type); // open
 * if (opened.ok) await opened.value.close();
 */
export const openSqlite = (options: SqliteOptions): TaskEither<OpenFailure, SqliteStore> => {
  checkOptions(takes, options);
  return async () => {
    const opened = await openFile(storeFormat, options);
    return isLeft(opened) ? opened : right(storeOn(opened.right, options));
  };
};
