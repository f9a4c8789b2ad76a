import { defaultAppendLimit, sleepFor } from '@pengaduan/journal';
import type { Sleep, Store } from '@pengaduan/journal';
import { appendSignal } from './append-signal.js';
import { appendTo } from './append.js';
import { checkpointsIn } from './checkpoints.js';
import { closeFile } from './close-file.js';
import type { Connection } from './database.js';
import { feedFrom } from './feed.js';
import { groupCommit } from './group-commit.js';
import { leasesIn } from './leases.js';
import { loadFrom } from './load.js';
import { projectionIn, storedIn } from './open-projection.js';
import type { Projections } from './projection.js';

/** A store in one file, which can also hold the tables of read models. */
export interface SqliteStore extends Store, Projections {}

export interface StoreOptions {
  readonly now?: () => number;
  readonly maxAppendBytes?: number;
  readonly pollMs?: number;
  readonly sleep?: Sleep;
}

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
    stored: storedIn(db),
    close: () => {
      commits.flush();
      closeFile(db);
      // Followers look again, and find the store closed.
      appended.notify();
      return Promise.resolve();
    },
  };
};
