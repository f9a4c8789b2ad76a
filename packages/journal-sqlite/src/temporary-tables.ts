import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { unavailable, type Corrupt, type Unavailable } from '@pengaduan/journal';
import { connect, type Database } from './database.js';
import { scopedDatabase } from './scoped-database.js';
import { failureOf } from './sqlite-problem.js';
import { inTransaction } from './transaction.js';

/** Tables that are gone with the process, for what need not last and does not fit into memory. */
export interface TemporaryTables {
  /**
   * Reads and writes them in one transaction: all of it or nothing. `work` is synchronous and may use `db` only until it
   * returns. `Unavailable` as `full` where the disk is.
   */
  readonly use: <A>(work: (db: Database) => A) => Either<Unavailable | Corrupt, A>;
  /** Ends their use. The file goes with the last statement on it, at the latest with the process. */
  readonly close: () => void;
}

// Kept in memory before anything goes to the file: small tables never do. https://sqlite.org/pragma.html#pragma_cache_size
const cacheKib = 16_384;

/**
 * Makes tables by `CREATE TEMP TABLE` statements. They are kept in a file that SQLite makes in the folder SQLITE_TMPDIR or
 * TMPDIR names, else in /var/tmp or /tmp (on Windows, where GetTempPath says), for its owner alone, and only once they are
 * larger than 16 MiB. The file has no name from its beginning on (on Windows it goes when it is closed), so that it is
 * gone with the process also where that is killed: https://sqlite.org/tempfiles.html
 *
 * @example
 * import { isRight } from 'fp-ts/lib/Either.js';
 * import { integerOf, openTemporaryTables } from '@pengaduan/journal-sqlite';
 * const tables = openTemporaryTables(['CREATE TEMP TABLE words (word TEXT) STRICT']);
 * if (isRight(tables)) {
 *   tables.right.use((db) => db.run('INSERT INTO words VALUES (?)', ['lapor']));
 *   const counted = tables.right.use((db) => db.all('SELECT count(*) AS n FROM words'));
 *   if (isRight(counted) && counted.right[0]) console.log(integerOf(counted.right[0], 'n')); // 1n
 *   tables.right.close();
 * }
 */
export const openTemporaryTables = (
  schema: ReadonlyArray<string>,
): Either<Unavailable | Corrupt, TemporaryTables> => {
  // The database itself stays empty: that of the temporary tables is a second one (https://sqlite.org/inmemorydb.html).
  const db = connect(':memory:', 0);
  if (db === undefined) return left(unavailable('unreachable', 'no database in memory'));
  // `libsql` is built to keep them in memory unless it is told otherwise.
  db.script(
    `PRAGMA temp_store = FILE; PRAGMA temp.cache_size = -${cacheKib}; PRAGMA temp.journal_mode = MEMORY`,
  );
  const tables: TemporaryTables = {
    use: (work) => {
      try {
        return right(
          inTransaction(db, 'BEGIN', () => {
            const done = scopedDatabase(db, work);
            db.script('COMMIT');
            return done;
          }),
        );
      } catch (error) {
        return left(failureOf(error));
      }
    },
    close: db.close,
  };
  const made = tables.use(({ run }) => schema.forEach((statement) => run(statement)));
  if (isLeft(made)) tables.close();
  return isLeft(made) ? made : right(tables);
};
