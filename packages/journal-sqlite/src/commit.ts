import { flatten, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { outcomeUnknown } from '@pengaduan/journal';
import type { AppendFailure, Appended, Unavailable } from '@pengaduan/journal';
import type { Connection } from './database.js';
import { readTransaction, retryUnknown, writeTransaction } from './transaction.js';
import { earlierReceipt, writeAll, type EncodedAppend, type Written } from './write.js';

type Answer = Either<AppendFailure, Appended>;

/** One append in a transaction of its own. Where the device fails at the commit, reading may tell what became of it. */
export const commitAlone = (db: Connection, append: EncodedAppend, now: () => number): Answer =>
  flatten(
    writeTransaction<AppendFailure, Written>(
      db,
      () => {
        const [written] = writeAll(db, [append], now);
        if (written === undefined) throw new Error('an append was left without an answer');
        return right(written);
      },
      (code) => {
        const found = readTransaction(db, (reader) => earlierReceipt(reader, append));
        return isRight(found) && found.right !== undefined
          ? right(right(found.right))
          : left(outcomeUnknown(append.token.stream, code));
      },
    ),
  );

/**
 * Several appends in one transaction, in order, each with its own answer. Undefined where the transaction failed: then
 * each is to be committed alone, so that one which cannot be written spoils none of the others. That is safe also where the
 * commit may be on disk: the ids tell. Only a lock they have all waited for: another try would block the thread again.
 */
export const commitTogether = (
  db: Connection,
  appends: ReadonlyArray<EncodedAppend>,
  now: () => number,
): ReadonlyArray<Answer> | undefined => {
  const done = writeTransaction<Unavailable, ReadonlyArray<Written>>(
    db,
    () => right(writeAll(db, appends, now)),
    retryUnknown,
  );
  if (isRight(done)) return done.right;
  const isLocked = done.left.type === 'Unavailable' && done.left.reason === 'locked';
  return isLocked ? appends.map(() => left(done.left)) : undefined;
};
