import type { Database } from './database.js';
import { sqliteProblemOf } from './sqlite-problem.js';

/**
 * Gives `work` a database that works only until it returns. Using it later, outside the transaction, is a bug and throws.
 * SQL that SQLite refuses is a bug too; a problem with the file is thrown on as it is.
 */
export const scopedDatabase = <A>(db: Database, work: (db: Database) => A): A => {
  let isOver = false;
  const inTime = (): Database => {
    if (isOver) throw new Error('the transaction is over: a projection reads and writes synchronously');
    return db;
  };
  try {
    return work({
      all: (sql, params) => inTime().all(sql, params),
      run: (sql, params) => inTime().run(sql, params),
    });
  } catch (error) {
    if (sqliteProblemOf(error)?.kind !== 'refused') throw error;
    throw new Error('SQLite refused a statement of a projection', { cause: error });
  } finally {
    isOver = true;
  }
};
