import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { defaultAppendLimit } from '@pengaduan/journal';
import type { Corrupt, Sleep, Store, Unavailable } from '@pengaduan/journal';
import { appendSignal, sleepFor } from './append-signal.js';
import { appendTo } from './append.js';
import { checkpointsIn } from './checkpoints.js';
import type { Connection } from './database.js';
import { feedFrom } from './feed.js';
import { groupCommit } from './group-commit.js';
import { leasesIn } from './leases.js';
import { loadFrom } from './load.js';
import { projectionIn } from './open-projection.js';
import type { Projection, ProjectionDefinition } from './projection.js';

/** A store in one file, which can also hold the tables of read models. */
export interface SqliteStore extends Store {
  /**
   * Opens the tables of a read model in the same file, and makes them anew if they are missing or were made by other
   * statements. A wrong name, or a statement for a table that is not its own, is a bug and rejects.
   */
  readonly projection: (definition: ProjectionDefinition) => TaskEither<Unavailable | Corrupt, Projection>;
}

export interface StoreOptions {
  readonly now?: () => number;
  readonly maxAppendBytes?: number;
  readonly pollMs?: number;
  readonly sleep?: Sleep;
}

/** Moves what the write-ahead log still holds into the file, if nobody else is using it, so that one file is left. */
const truncateLog = (db: Connection): void => {
  try {
    db.script('PRAGMA busy_timeout = 0');
    db.all('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Nothing is lost: whoever opens the file next reads the log too.
  }
};

export const storeOn = (db: Connection, options: StoreOptions): SqliteStore => {
  const { now = Date.now, maxAppendBytes = defaultAppendLimit, pollMs = 100, sleep = sleepFor } = options;
  const appended = appendSignal(sleep);
  const feed = feedFrom(db, appended, pollMs);
  const commits = groupCommit(db, now, appended.notify);
  return {
    journal: { ...loadFrom(db, commits), append: appendTo(db, commits, maxAppendBytes) },
    feed,
    checkpoints: checkpointsIn(db),
    leases: leasesIn(db),
    projection: projectionIn(db, feed),
    close: () => {
      if (db.isOpen()) {
        commits.flush();
        truncateLog(db);
        db.close();
        // Followers look again, and find the store closed.
        appended.notify();
      }
      return Promise.resolve();
    },
  };
};
