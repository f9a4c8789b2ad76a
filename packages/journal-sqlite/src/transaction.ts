import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Corrupt, Unavailable } from '@pengaduan/journal';
import type { Connection, Reader } from './database.js';
import { failureOf, troubleOf } from './trouble.js';

const rollback = (db: Connection): void => {
  // SQLite has rolled back by itself after some errors.
  if (db.inTransaction()) db.script('ROLLBACK');
};

/** Runs inside a transaction, which is rolled back unless `work` commits it. Throws what SQLite throws. */
export const transacted = <A>(db: Connection, begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => A): A => {
  if (db.inTransaction()) throw new Error('a projection may not use the store while it writes or asks');
  db.script(begin);
  try {
    return work();
  } finally {
    rollback(db);
  }
};

/** The code of an error after which the commit may be on disk or not; undefined when it is there. */
const commit = (db: Connection): string | undefined => {
  try {
    db.script('COMMIT');
    return undefined;
  } catch (error) {
    rollback(db);
    const found = troubleOf(error);
    // Only a device error is uncertain: a lock or a full disk refuses before the commit record, a failed sync after.
    if (found?.family === 'device') return found.code;
    throw error;
  }
};

const sorted = <E, A>(work: () => Either<E, A>): Either<E | Unavailable | Corrupt, A> => {
  try {
    return work();
  } catch (error) {
    return left(failureOf(error));
  }
};

/**
 * One write transaction that takes the lock first; a Left or an error leaves nothing behind. `lost` answers for a
 * commit that may be there or not.
 */
export const immediate = <E, A>(
  db: Connection,
  work: () => Either<E, A>,
  lost: (code: string) => Either<E, A>,
): Either<E | Unavailable | Corrupt, A> =>
  sorted(() =>
    transacted(db, 'BEGIN IMMEDIATE', () => {
      const done = work();
      if (done._tag === 'Left') return done;
      const code = commit(db);
      return code === undefined ? done : lost(code);
    }),
  );

/** The `lost` of work that a retry cannot do twice, because it is fenced or does nothing the second time. */
export const askAgain = (code: string): Either<Unavailable, never> =>
  left({ type: 'Unavailable', reason: 'unreachable', detail: code, retry: 'safe' });

/** Reads that see one state of the file. */
export const reading = <A>(db: Connection, ask: (reader: Reader) => A): Either<Unavailable | Corrupt, A> =>
  sorted<never, A>(() => right(transacted(db, 'BEGIN', () => ask(db))));
