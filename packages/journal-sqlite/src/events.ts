import type { Recorded } from '@pengaduan/journal';
import { noChecksum } from './checksum.js';
import { bytesOf, integerOf } from './columns.js';
import type { Database, Reader, Row } from './database.js';
import { checkEnd, notedStreamEnd } from './ends.js';
import { checkedChecksum, recordChecksum, recordColumns, recordOf, type NumberedEvent } from './record.js';
import { problemError } from './sqlite-problem.js';

/** How many records are read at once: this bounds the memory that a read needs. */
export const pageSize = 256;

/** The checksum of the record before this one in the feed, which the query has put beside it. */
const previousOf = (row: Row): Uint8Array => {
  const position = integerOf(row, 'position');
  if (position === 1n) return noChecksum;
  if (row['previous'] === null)
    throw problemError('malformed', `no record at position ${String(position - 1n)}`);
  return bytesOf(row, 'previous');
};

const pageSql = `SELECT ${recordColumns}, CAST(p.checksum AS BLOB) AS previous
  FROM events AS e LEFT JOIN events AS p ON p.position = e.position - 1
  WHERE e.stream = ? AND e.revision > ? ORDER BY e.revision LIMIT ?`;

/**
 * The next records of a stream after a revision, `limit` at most. Throws where a revision is missing, a record is not as
 * it was written, or the records end elsewhere than the stream does.
 */
export const readPage = (
  db: Reader,
  stream: string,
  after: bigint,
  limit = pageSize,
): ReadonlyArray<Recorded> => {
  const rows = db.all(pageSql, [stream, after, limit]);
  const place = (revision: bigint): string => `stream ${stream}, revision ${String(revision)}`;
  rows.forEach((row, i) => {
    const revision = after + BigInt(i + 1);
    if (integerOf(row, 'revision') !== revision)
      throw problemError('malformed', `no record at ${place(revision)}`);
    checkedChecksum(row, previousOf(row));
  });
  if (rows.length < limit) {
    const noted = notedStreamEnd(db, stream);
    const last = rows.at(-1);
    checkEnd(
      noted,
      last === undefined
        ? { last: after, checksum: noted.checksum }
        : { last: integerOf(last, 'revision'), checksum: bytesOf(last, 'checksum') },
      place,
    );
  }
  return rows.map(recordOf);
};

// Content is bound as text, of which `libsql` makes the bytes quicker than it takes them from a buffer. JSON has no NUL.
const insertSql = `INSERT INTO events (position, checksum, stream, revision, id, type, data, metadata, recorded_at)
  VALUES (?, ?, ?, ?, ?, ?, CAST(? AS BLOB), CAST(? AS BLOB), ?)`;

/** Writes one event and gives its checksum. To be called in a transaction. */
export const insert = (db: Database, event: NumberedEvent, previous: Uint8Array): Buffer => {
  const { position, stream, revision, id, type, data, metadata, recordedAt } = event;
  const checksum = recordChecksum(previous, event);
  db.run(insertSql, [position, checksum, stream, revision, id, type, data, metadata, recordedAt]);
  return checksum;
};
