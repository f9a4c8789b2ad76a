import type { Database } from './database.js';
import { troubleOf } from './trouble.js';

/**
 * Lends the database to a projection for one call. Use of it later, outside the transaction, is a bug; so is SQL
 * that SQLite refuses, while trouble with the file goes on as what it is.
 */
export const lent = <A>(db: Database, work: (db: Database) => A): A => {
  let over = false;
  const inTime = (): Database => {
    if (over) throw new Error('the transaction is over: a projection reads and writes synchronously');
    return db;
  };
  try {
    return work({
      all: (sql, params) => inTime().all(sql, params),
      run: (sql, params) => inTime().run(sql, params),
    });
  } catch (error) {
    if (troubleOf(error)?.family !== 'refused') throw error;
    throw new Error('SQLite refused a statement of a projection', { cause: error });
  } finally {
    over = true;
  }
};
