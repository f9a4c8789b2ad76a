import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { conflict } from '@pengaduan/journal';
import type { Appended, Conflict, Encoded, Token } from '@pengaduan/journal';
import type { Database, Reader } from './database.js';
import { checkFeedEnd, feedEnds, noteFeedEnd, noteStreamEnd, streamEnd, type End } from './ends.js';
import { insert, readPage } from './events.js';
import { positionAt } from './record.js';

/** What is to be appended, as text, at a token. */
export interface EncodedAppend {
  readonly token: Token;
  readonly events: ReadonlyArray<Encoded>;
}

/** The answer to an append, as long as the file can be read and written. */
export type Written = Either<Conflict, Appended>;

/** The revision of a token as a number: -1 where nothing is written yet, so that the next is always one more. */
export const revisionNumber = ({ revision }: Token): bigint => (revision === 'no_stream' ? -1n : revision);

/** The receipt of `count` events after a revision, of which the last is at this position. */
const receiptOf = (stream: string, after: bigint, count: number, position: bigint): Appended => {
  const last = after + BigInt(count);
  return { token: { stream, revision: last }, first: after + 1n, last, position: positionAt(position) };
};

/** The first receipt, where exactly these ids are stored after the token already. */
export const earlierReceipt = (db: Reader, { token, events }: EncodedAppend): Appended | undefined => {
  const after = revisionNumber(token);
  const stored = readPage(db, token.stream, after, events.length);
  const last = stored.at(-1);
  const isSame = stored.length === events.length && stored.every(({ id }, i) => id === events[i]?.id);
  return isSame && last !== undefined
    ? receiptOf(token.stream, after, stored.length, last.position.commit)
    : undefined;
};

/** Writes events behind the feed that ends at `end`; gives where it ends then. */
const write = (
  db: Database,
  end: End,
  { token, events }: EncodedAppend,
  after: bigint,
  recordedAt: number,
): End => {
  const { stream } = token;
  let { last, checksum } = end;
  let revision = after;
  for (const event of events) {
    [last, revision] = [last + 1n, revision + 1n];
    checksum = insert(db, { ...event, stream, position: last, revision, recordedAt }, checksum);
  }
  noteStreamEnd(db, stream, { last: revision, checksum });
  return { last, checksum };
};

/** Appends in order, each on what those before it left. To be called in a transaction that somebody else commits. */
export const writeAll = (
  db: Database,
  appends: ReadonlyArray<EncodedAppend>,
  now: () => number,
): ReadonlyArray<Written> => {
  let end = checkFeedEnd(feedEnds(db));
  const answers = appends.map((append): Written => {
    const { token, events } = append;
    const [expected, actual] = [revisionNumber(token), streamEnd(db, token.stream).last];
    const refused = left(conflict(token, actual < 0n ? 'no_stream' : actual));
    if (expected > actual) return refused;
    if (expected === actual) {
      end = write(db, end, append, actual, Math.trunc(now()));
      return right(receiptOf(token.stream, actual, events.length, end.last));
    }
    const earlier = earlierReceipt(db, append);
    return earlier === undefined ? refused : right(earlier);
  });
  // Where nothing was written it ends as before, and SQLite leaves the page as it is.
  noteFeedEnd(db, end);
  return answers;
};
