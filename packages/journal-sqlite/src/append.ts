import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { conflict, encodeAppend, outcomeUnknown } from '@pengaduan/journal';
import type {
  AppendFailure,
  Appended,
  Conflict,
  Encoded,
  Journal,
  Proposed,
  Token,
  Unchanged,
} from '@pengaduan/journal';
import type { Connection, Database, Reader } from './database.js';
import { insert, lastPosition, lastRevision, storedAfter, type StoredEvent } from './events.js';
import { positionAt } from './record.js';
import { closed, problemError } from './sqlite-problem.js';
import { syncTask } from './sync-task.js';
import { readTransaction, writeTransaction } from './transaction.js';

export interface AppendOptions {
  readonly now: () => number;
  readonly maxAppendBytes: number;
  /** Called after each append, so that followers look again. */
  readonly onAppend: () => void;
}

/** The revision of a token as a number: -1 where nothing is written yet, so that the next is always one more. */
export const revisionNumber = ({ revision }: Token): bigint => (revision === 'no_stream' ? -1n : revision);

const receiptOf = (stream: string, events: ReadonlyArray<StoredEvent>): Appended | undefined => {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const token = { stream, revision: last.revision };
  return { token, first: first.revision, last: last.revision, position: positionAt(last.position) };
};

/** The first receipt, where exactly these ids are stored after the token already. */
const earlierReceipt = (db: Reader, token: Token, events: ReadonlyArray<Encoded>): Appended | undefined => {
  const stored = storedAfter(db, token.stream, revisionNumber(token), events.length);
  const isSame = stored.length === events.length && stored.every(({ id }, i) => id === events[i]?.id);
  return isSame ? receiptOf(token.stream, stored) : undefined;
};

/** The largest integer of SQLite (https://sqlite.org/datatype3.html). No honest count comes near it. */
const largest = 2n ** 63n - 1n;

const write = (
  db: Database,
  token: Token,
  events: ReadonlyArray<Encoded>,
  recordedAt: number,
): Appended | undefined => {
  const [revision, position] = [revisionNumber(token), lastPosition(db)];
  const room = largest - BigInt(events.length);
  if (position > room) throw problemError('malformed', `no number left after position ${String(position)}`);
  if (revision > room) throw problemError('malformed', `no number left after revision ${String(revision)}`);
  const written = events.map((event, i) => {
    const numbers = { revision: revision + BigInt(i + 1), position: position + BigInt(i + 1) };
    insert(db, token.stream, event, numbers, recordedAt);
    return { id: event.id, ...numbers };
  });
  return receiptOf(token.stream, written);
};

const appendAt = (
  db: Database,
  token: Token,
  events: ReadonlyArray<Encoded>,
  now: () => number,
): Either<Conflict, Appended> => {
  const [expected, actual] = [revisionNumber(token), lastRevision(db, token.stream)];
  const earlier = expected < actual ? earlierReceipt(db, token, events) : undefined;
  const receipt = expected === actual ? write(db, token, events, Math.trunc(now())) : earlier;
  return receipt === undefined ? left(conflict(token, actual < 0n ? 'no_stream' : actual)) : right(receipt);
};

const appendEncoded = (
  db: Connection,
  token: Token,
  events: ReadonlyArray<Encoded>,
  now: () => number,
): Either<AppendFailure, Appended> =>
  writeTransaction<AppendFailure, Appended>(
    db,
    () => appendAt(db, token, events, now),
    (code) => {
      const found = readTransaction(db, (reader) => earlierReceipt(reader, token, events));
      return isRight(found) && found.right !== undefined
        ? right(found.right)
        : left(outcomeUnknown(token.stream, code));
    },
  );

/** Each append is one transaction: the order of records is the order of commits, without a gap. */
export const appendTo = (db: Connection, options: AppendOptions): Journal['append'] => {
  const { now, maxAppendBytes, onAppend } = options;
  const append = (
    token: Token,
    events: ReadonlyArray<Proposed>,
  ): Either<AppendFailure, Appended | Unchanged> => {
    if (!db.isOpen()) return left(closed);
    const encoded = encodeAppend(events, maxAppendBytes);
    if (isLeft(encoded)) return encoded;
    if (events.length === 0) return right({ token, first: null });
    const appended = appendEncoded(db, token, encoded.right, now);
    if (isRight(appended)) onAppend();
    return appended;
  };
  return (token, events) => syncTask(() => append(token, events));
};
