import type { Connection } from './database.js';

/** Closes a file, and moves what the write-ahead log still holds into it, if nobody else is using it, so that one is left. */
export const closeFile = (db: Connection): void => {
  try {
    db.script('PRAGMA busy_timeout = 0');
    db.all('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Nothing is lost: whoever opens the file next reads the log too.
  }
  db.close();
};
