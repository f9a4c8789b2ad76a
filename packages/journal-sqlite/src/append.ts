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
import { checkFeedEnd, feedEnds, noteEnds, streamEnd } from './ends.js';
import { insert, readPage } from './events.js';
import { positionAt } from './record.js';
import { closed } from './sqlite-problem.js';
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

/** The receipt of `count` events after a revision, of which the last is at this position. */
const receiptOf = (stream: string, after: bigint, count: number, position: bigint): Appended => {
  const last = after + BigInt(count);
  return { token: { stream, revision: last }, first: after + 1n, last, position: positionAt(position) };
};

/** The first receipt, where exactly these ids are stored after the token already. */
const earlierReceipt = (db: Reader, token: Token, events: ReadonlyArray<Encoded>): Appended | undefined => {
  const after = revisionNumber(token);
  const stored = readPage(db, token.stream, after, events.length);
  const last = stored.at(-1);
  const isSame = stored.length === events.length && stored.every(({ id }, i) => id === events[i]?.id);
  return isSame && last !== undefined
    ? receiptOf(token.stream, after, stored.length, last.position.commit)
    : undefined;
};

const write = (
  db: Database,
  { stream }: Token,
  after: bigint,
  events: ReadonlyArray<Encoded>,
  recordedAt: number,
): Appended => {
  const end = checkFeedEnd(feedEnds(db));
  let { checksum } = end;
  events.forEach((event, i) => {
    const [position, revision] = [end.last + BigInt(i + 1), after + BigInt(i + 1)];
    checksum = insert(db, { ...event, stream, position, revision, recordedAt }, checksum);
  });
  const receipt = receiptOf(stream, after, events.length, end.last + BigInt(events.length));
  noteEnds(db, stream, receipt.position.commit, { last: receipt.last, checksum });
  return receipt;
};

const appendAt = (
  db: Database,
  token: Token,
  events: ReadonlyArray<Encoded>,
  now: () => number,
): Either<Conflict, Appended> => {
  const [expected, actual] = [revisionNumber(token), streamEnd(db, token.stream).last];
  const earlier = expected < actual ? earlierReceipt(db, token, events) : undefined;
  const receipt = expected === actual ? write(db, token, actual, events, Math.trunc(now())) : earlier;
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
