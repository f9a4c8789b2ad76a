import type { Connection, Database } from './database.js';

/** Lends the database for one call: a write that goes on later, outside the transaction, is a bug and told so. */
export const lent = (db: Connection, write: (db: Database) => void): void => {
  let over = false;
  const inTime = (): Connection => {
    if (over) throw new Error('the transaction is over: a projection writes synchronously');
    return db;
  };
  try {
    write({
      all: (sql, params) => inTime().all(sql, params),
      run: (sql, params) => inTime().run(sql, params),
    });
  } finally {
    over = true;
  }
};
