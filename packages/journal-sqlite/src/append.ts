import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { encodeAppend, type Journal } from '@pengaduan/journal';
import type { Connection } from './database.js';
import type { GroupCommit } from './group-commit.js';
import { closed } from './sqlite-problem.js';
import { refuseInTransaction } from './transaction.js';

/** Checks an append and lets it wait for the next commit. The order of records is the order of calls, without a gap. */
export const appendTo =
  (db: Connection, { append }: GroupCommit, maxAppendBytes: number): Journal['append'] =>
  (token, events) =>
  async () => {
    if (!db.isOpen()) return left(closed);
    refuseInTransaction(db);
    const encoded = encodeAppend(events, maxAppendBytes);
    if (isLeft(encoded)) return encoded;
    return events.length === 0 ? right({ token, first: null }) : append({ token, events: encoded.right });
  };
