import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { unavailable, type Corrupt, type Unavailable } from '@pengaduan/journal';
import type { Connection, Reader } from './database.js';
import { failureOf, sqliteProblemOf } from './sqlite-problem.js';

const rollback = (db: Connection): void => {
  // After some errors SQLite has rolled back by itself.
  if (db.isInTransaction()) db.script('ROLLBACK');
};

/** A projection writes and asks in a transaction of its own; what else it did there would be rolled back or committed with it. */
export const refuseInTransaction = (db: Connection): void => {
  if (db.isInTransaction()) throw new Error('a projection may not use the store while it writes or asks');
};

/** Runs `work` in a transaction that is rolled back unless `work` commits it. Throws what SQLite throws. */
export const inTransaction = <A>(db: Connection, begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => A): A => {
  refuseInTransaction(db);
  db.script(begin);
  try {
    return work();
  } finally {
    rollback(db);
  }
};

/** The file was deleted, or another one stands at its path: no retry helps, the store has to be opened again. */
const notInPlace = unavailable('closed', 'the file was deleted or replaced while it was open');

/** Commits. Gives the code of an error after which the commit may be on disk or not, and undefined when it is there. */
const commit = (db: Connection): string | undefined => {
  try {
    db.script('COMMIT');
    return undefined;
  } catch (error) {
    rollback(db);
    const problem = sqliteProblemOf(error);
    // A lock or a full disk refuses before the commit is written. Only a device may fail after it.
    if (problem?.kind === 'device') return problem.code;
    throw error;
  }
};

const catching = <E, A>(work: () => Either<E, A>): Either<E | Unavailable | Corrupt, A> => {
  try {
    return work();
  } catch (error) {
    return left(failureOf(error));
  }
};

/**
 * One transaction that takes SQLite's write lock before it reads, and commits unless `work` gives a Left or throws.
 * `whenUnknown` gives the answer for a commit that may be on disk or not.
 */
export const writeTransaction = <E, A>(
  db: Connection,
  work: () => Either<E, A>,
  whenUnknown: (code: string) => Either<E, A>,
): Either<E | Unavailable | Corrupt, A> =>
  catching(() =>
    inTransaction<Either<E | Unavailable, A>>(db, 'BEGIN IMMEDIATE', () => {
      const done = work();
      if (isLeft(done)) return done;
      // What is written to a file that was deleted or replaced is lost, so it is not acknowledged.
      if (!db.isInPlace()) return left(notInPlace);
      const code = commit(db);
      return code === undefined ? done : whenUnknown(code);
    }),
  );

/** The `whenUnknown` of work that cannot happen twice: a retry is fenced, or does nothing. */
export const retryUnknown = (code: string): Either<Unavailable, never> =>
  left(unavailable('unreachable', code));

/** Reads that all see the same state of the file. */
export const readTransaction = <A>(
  db: Connection,
  ask: (reader: Reader) => A,
): Either<Unavailable | Corrupt, A> =>
  catching<never, A>(() => right(inTransaction(db, 'BEGIN', () => ask(db))));
