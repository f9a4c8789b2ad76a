import { basename, resolve } from 'node:path';
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { checkOptions, fieldRules, type Feed, type Takes } from '@pengaduan/journal';
import { checksumOf } from './checksum.js';
import { closeFile } from './close-file.js';
import type { Connection } from './database.js';
import { feedNotesIn } from './feed-notes.js';
import { openFile } from './open-file.js';
import { openFailureOf } from './open-failure-of.js';
import type { OpenFailure } from './open-failure.js';
import { projectionIn, storedIn } from './open-projection.js';
import { beginsSo, nameJournal, originIn } from './origin.js';
import type { Origin, OtherJournal, UnreadableJournal } from './origin.js';
import type { Projections } from './projection.js';
import { readModelsFormat } from './read-models-format.js';
import { inTransaction } from './transaction.js';

/** Where read models are kept, and what they are made of. */
export interface ReadModelsOptions {
  /** A path. A missing or empty file is made, for its owner alone (0600); folders are not made. */
  readonly file: string;
  /** What `catchUp` reads: the feed of any store. */
  readonly feed: Feed;
  /** What this journal is called, for example its server and prefix, without a password. The file keeps a checksum. */
  readonly journal: string;
}

const { aText, having } = fieldRules;

const takes: Takes<ReadModelsOptions> = {
  by: 'openReadModels',
  what: 'an object with a file, a feed and the name of a journal',
  fields: {
    file: aText('"read-models.db"'),
    feed: having(['read', 'follow'], 'it needs the feed of a store, feed: store.feed'),
    journal: aText('"esdb://localhost:2113"'),
  },
};

/** Read models in a file of their own. Once it is closed, every call answers `Unavailable` (`closed`). */
export interface ReadModels extends Projections {
  /** Gives the file back. A second call does nothing. */
  readonly close: () => Promise<void>;
}

/** Why read models were not opened. The file was left as it was. */
export type ReadModelsFailure = OpenFailure | OtherJournal | UnreadableJournal;

/** What the file knows of its journal; a new file takes the name. One that has a name is read without the write lock. */
const namedOrigin = (db: Connection, name: Buffer): Origin => {
  const stored = inTransaction(db, 'BEGIN', () => originIn(db));
  if (stored.name !== undefined) return stored;
  return inTransaction(db, 'BEGIN IMMEDIATE', () => {
    nameJournal(db, name);
    const named = originIn(db);
    db.script('COMMIT');
    return named;
  });
};

const checked = async (
  db: Connection,
  { file, feed, journal }: ReadModelsOptions,
): Promise<Either<ReadModelsFailure, void>> => {
  const other = (by: OtherJournal['by']): Either<OtherJournal, never> =>
    left({ type: 'OtherJournal', file: basename(file), by });
  const name = checksumOf([journal]);
  const origin = namedOrigin(db, name);
  if (origin.name === undefined || !name.equals(origin.name)) return other('name');
  const same = await beginsSo(feed, origin);
  if (isLeft(same)) return same;
  return same.right ? right(undefined) : other('records');
};

const readModelsIn = (db: Connection, feed: Feed): ReadModels => ({
  projection: projectionIn(db, feed, feedNotesIn(db)),
  stored: storedIn(db),
  close: () => {
    closeFile(db);
    return Promise.resolve();
  },
});

/**
 * Opens the file in which read models of a journal are kept that is elsewhere, in EventStoreDB for example; a
 * `SqliteStore` keeps its own beside its events. Tables move in one transaction with how far the feed was read, several
 * processes may use the file at once, and where it was deleted they are made anew from the journal. What was written last
 * may be gone after a power cut, and is read again. Throws a `TypeError` at once where an option is not as it must be.
 *
 * @example
 * import { memoryStore, outcome } from '@pengaduan/journal';
 * import { openReadModels } from '@pengaduan/journal-sqlite';
 * const { feed } = memoryStore({ now: Date.now });
 * const opened = await outcome(openReadModels({ file: 'read-models.db', feed, journal: 'esdb://localhost:2113' }));
 * console.log(opened.ok ? 'open' : opened.failure.type); // open
 * if (opened.ok) await opened.value.close();
 */
export const openReadModels = (options: ReadModelsOptions): TaskEither<ReadModelsFailure, ReadModels> => {
  checkOptions(takes, options);
  return async () => {
    const opened = await openFile(readModelsFormat, { file: options.file, synchronous: 'NORMAL' });
    if (isLeft(opened)) return opened;
    const db = opened.right;
    try {
      const ofJournal = await checked(db, options);
      if (isRight(ofJournal)) return right(readModelsIn(db, options.feed));
      closeFile(db);
      return ofJournal;
    } catch (error) {
      closeFile(db);
      return left(openFailureOf(error, resolve(options.file)));
    }
  };
};
