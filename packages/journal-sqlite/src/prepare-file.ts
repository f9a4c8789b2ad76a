import { basename } from 'node:path';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Sleep } from '@pengaduan/journal';
import type { Access } from './access-to.js';
import { textOf } from './columns.js';
import type { Connection } from './database.js';
import type { FileFormat } from './file-format.js';
import { migrate } from './migrate.js';
import type { OpenFailure } from './open-failure.js';
import { schemaVersionOf } from './schema-version.js';
import { sqliteProblemOf } from './sqlite-problem.js';
import { inTransaction } from './transaction.js';

/** How a file is written, and how long it is waited for. */
export interface WriteOptions {
  readonly synchronous: 'FULL' | 'NORMAL' | 'OFF';
  readonly busyTimeoutMs: number;
  readonly sleep: Sleep;
}

const synchronousLevels = { OFF: 0, NORMAL: 1, FULL: 2 } as const;
const retryMs = 20;

/**
 * Turns write-ahead logging on (https://sqlite.org/wal.html); false where SQLite does not. While another process does the
 * same, SQLite refuses at once instead of waiting for its time-out.
 */
const writeAhead = async (db: Connection, { busyTimeoutMs, sleep }: WriteOptions): Promise<boolean> => {
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

/** Checks that the file is of this format before anything in it changes, and brings it up to date. Throws what SQLite does. */
export const prepareFile = async (
  db: Connection,
  path: string,
  access: Access,
  format: FileFormat,
  options: WriteOptions,
): Promise<Either<OpenFailure, void>> => {
  const file = basename(path);
  // In one transaction, because another process may be making the file at this moment.
  const version = inTransaction(db, 'BEGIN', () => schemaVersionOf(db, file, format));
  if (isLeft(version)) return version;
  const isCurrent = version.right === format.migrations.length;
  if (access === 'read')
    return isCurrent ? right(undefined) : left({ type: 'ReadOnly', file, sideFile: undefined });
  if (!(await writeAhead(db, options))) return left({ type: 'CannotOpen', file, reason: 'no-shared-memory' });
  // What REPLACE takes away is counted only with the second: https://sqlite.org/pragma.html#pragma_recursive_triggers
  db.script(`PRAGMA synchronous = ${synchronousLevels[options.synchronous]}; PRAGMA recursive_triggers = ON`);
  // A file that is up to date is opened without the write lock, which another process may hold for long.
  return isCurrent ? right(undefined) : migrate(db, file, format);
};
