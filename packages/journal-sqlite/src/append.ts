import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { encodeAppend } from '@pengaduan/journal';
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
import { headOf, insert, lastRevision, standingAfter, type Standing } from './events.js';
import { promised } from './promised.js';
import { positionAt } from './record.js';
import { immediate, reading } from './transaction.js';
import { closed, trouble } from './trouble.js';

export interface AppendOptions {
  readonly now: () => number;
  readonly maxAppendBytes: number;
  /** Called after each append, so that followers look again. */
  readonly written: () => void;
}

/** The revision of a token as a number: nothing written yet stands one before the first. */
export const revisionOf = ({ revision }: Token): bigint => (revision === 'no_stream' ? -1n : revision);

const receipt = (stream: string, written: ReadonlyArray<Standing>): Appended | undefined => {
  const [first, last] = [written[0], written.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const token = { stream, revision: last.revision };
  return { token, first: first.revision, last: last.revision, position: positionAt(last.position) };
};

/** The first receipt, where exactly these ids already stand behind the token. */
const repeated = (db: Reader, token: Token, events: ReadonlyArray<Encoded>): Appended | undefined => {
  const standing = standingAfter(db, token.stream, revisionOf(token), events.length);
  const same = standing.length === events.length && standing.every(({ id }, i) => id === events[i]?.id);
  return same ? receipt(token.stream, standing) : undefined;
};

/** The largest integer of SQLite. Nobody counts so far: a number near it is a damaged one. */
const largest = 2n ** 63n - 1n;

const write = (db: Database, token: Token, events: ReadonlyArray<Encoded>, recordedAt: number) => {
  const [revision, head] = [revisionOf(token), headOf(db)];
  const room = largest - BigInt(events.length);
  if (head > room) throw trouble('malformed', `no place behind position ${String(head)}`);
  if (revision > room) throw trouble('malformed', `no place behind revision ${String(revision)}`);
  const written = events.map((event, i) => {
    const place = { revision: revision + BigInt(i + 1), position: head + BigInt(i + 1) };
    insert(db, token.stream, event, place, recordedAt);
    return { id: event.id, ...place };
  });
  return receipt(token.stream, written);
};

const place = (
  db: Database,
  token: Token,
  events: ReadonlyArray<Encoded>,
  now: () => number,
): Either<Conflict, Appended> => {
  const { stream, revision } = token;
  const [here, last] = [revisionOf(token), lastRevision(db, stream)];
  const behind = here < last ? repeated(db, token, events) : undefined;
  const appended = here === last ? write(db, token, events, Math.trunc(now())) : behind;
  if (appended !== undefined) return right(appended);
  const actual = last < 0n ? 'no_stream' : last;
  return left({ type: 'Conflict', stream, expected: revision, actual, retry: 'never' });
};

const appendAll = (
  db: Connection,
  token: Token,
  events: ReadonlyArray<Encoded>,
  now: () => number,
): Either<AppendFailure, Appended> =>
  immediate<AppendFailure, Appended>(
    db,
    () => place(db, token, events, now),
    (detail) => {
      const found = reading(db, (reader) => repeated(reader, token, events));
      return found._tag === 'Right' && found.right !== undefined
        ? right(found.right)
        : left({ type: 'OutcomeUnknown', stream: token.stream, detail, retry: 'same-ids' });
    },
  );

/** One transaction an append: the order of records is the order of commits, without a gap. */
export const appendTo = (db: Connection, options: AppendOptions): Journal['append'] => {
  const { now, maxAppendBytes, written } = options;
  const append = (
    token: Token,
    events: ReadonlyArray<Proposed>,
  ): Either<AppendFailure, Appended | Unchanged> => {
    if (!db.isOpen()) return left(closed);
    const encoded = encodeAppend(events, maxAppendBytes);
    if (encoded._tag === 'Left') return encoded;
    if (events.length === 0) return right({ token, first: null });
    const appended = appendAll(db, token, encoded.right, now);
    if (appended._tag === 'Right') written();
    return appended;
  };
  return (token, events) => promised(() => append(token, events));
};
