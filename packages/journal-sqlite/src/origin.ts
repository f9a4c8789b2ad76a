import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import type { Feed, ReadFailure, Recorded } from '@pengaduan/journal';
import type { FeedNotes } from './catch-up.js';
import { checksumOf } from './checksum.js';
import { bytesOf, textColumns, textOf } from './columns.js';
import type { Database, Reader } from './database.js';

/**
 * The read models in the file are those of another journal: it was opened under another `name`, or the journal begins with
 * other records, as a server does that was set up anew. Remedy: another file, or delete this one, and they are made anew.
 */
export interface OtherJournal {
  readonly type: 'OtherJournal';
  readonly file: string;
  readonly by: 'name' | 'records';
}

/** The journal did not say how it begins. */
export interface UnreadableJournal {
  readonly type: 'UnreadableJournal';
  readonly failure: ReadFailure;
}

// With the time of its writing, since the same log imported into two servers gives the same ids and revisions.
const fingerprintOf = ({ stream, revision, id, type, position, recordedAt }: Recorded): Buffer =>
  checksumOf([stream, revision, id, type, position.commit, position.prepare, String(recordedAt)]);

/** Notes the first record under a prefix, by which the journal is known again. */
export const noteFirst: FeedNotes['noteFirst'] = (db, prefix, first) => {
  db.run('INSERT OR IGNORE INTO first_records VALUES (?, ?)', [prefix, fingerprintOf(first)]);
};

/** What a file knows of its journal: a checksum of its name, undefined in a new file, and how it began. */
export interface Origin {
  readonly name: Uint8Array | undefined;
  readonly firsts: ReadonlyArray<NotedFirst>;
}

/** The first record under a prefix as it was noted. */
export interface NotedFirst {
  readonly prefix: string;
  readonly fingerprint: Uint8Array;
}

export const originIn = (db: Reader): Origin => {
  const [row] = db.all('SELECT name FROM journal');
  const firsts = db
    .all(`SELECT ${textColumns('prefix')}, record FROM first_records`)
    .map((first) => ({ prefix: textOf(first, 'prefix'), fingerprint: bytesOf(first, 'record') }));
  return { name: row && bytesOf(row, 'name'), firsts };
};

/** Names the journal of a file that has no name yet. */
export const nameJournal = (db: Database, name: Uint8Array): void => {
  db.run('INSERT OR IGNORE INTO journal VALUES (1, ?)', [name]);
};

/** Whether a journal still begins as it did. */
export const beginsSo = async (
  feed: Feed,
  { firsts }: Origin,
): Promise<Either<UnreadableJournal, boolean>> => {
  for (const { prefix, fingerprint } of firsts) {
    let first: Recorded | undefined;
    // One that is not JSON was not the first that was noted.
    const range = { prefix, after: none, onUnreadable: () => undefined };
    const read = await feed.read(range, ({ events }) => {
      first = events[0];
      return () => Promise.resolve(right('stop' as const));
    })();
    if (isLeft(read)) return left({ type: 'UnreadableJournal', failure: read.left });
    if (first === undefined || !fingerprintOf(first).equals(fingerprint)) return right(false);
  }
  return right(true);
};
