import { bytesOf, integerColumns, integerOf, textColumns } from './columns.js';
import { checkSame, noChecksum } from './checksum.js';
import type { Database, Reader, Row } from './database.js';
import { problemError } from './sqlite-problem.js';

/**
 * Where the feed or a stream ends: the number of its last record and the checksum of that record. Both are kept outside
 * the table of records, so that a file that lost its last records does not look like one that never had them.
 */
export interface End {
  readonly last: bigint;
  readonly checksum: Uint8Array;
}

const feedStart: End = { last: 0n, checksum: noChecksum };
/** The end of a stream that nobody wrote. */
const streamStart: End = { last: -1n, checksum: noChecksum };

/** The noted end of the feed, and beside it the last record that is there. */
const feedEndsSql = `SELECT ${integerColumns('n.last')}, ${textColumns('n.checksum')},
    e.position, CAST(e.checksum AS BLOB) AS found
  FROM feed_end AS n LEFT JOIN events AS e ON e.position = (SELECT max(position) FROM events) WHERE n.nr = 1`;
const notedStreamEndSql = `SELECT ${integerColumns('last')}, ${textColumns('checksum')}
  FROM streams WHERE stream = ?`;
const streamEndSql = `SELECT CAST(revision AS INTEGER) AS last, ${textColumns('checksum')}
  FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1`;

const notedIn = (row: Row): End => ({ last: integerOf(row, 'last'), checksum: bytesOf(row, 'checksum') });

/** Throws where what is found at an end is not what was noted; `place` names a number of it. */
export const checkEnd = (noted: End, found: End, place: (last: bigint) => string): End => {
  if (found.last < noted.last) throw problemError('malformed', `no record at ${place(found.last + 1n)}`);
  if (found.last > noted.last)
    throw problemError('malformed', `a record after the end, ${place(noted.last)}`);
  checkSame(found.checksum, noted.checksum, () => place(noted.last));
  return noted;
};

/** Where the feed ends by the note, and where its records end. */
export const feedEnds = (db: Reader): { readonly noted: End; readonly found: End } => {
  const [row] = db.all(feedEndsSql);
  if (row === undefined) throw problemError('malformed', 'the end of the feed is missing');
  const found =
    row['position'] === null
      ? feedStart
      : { last: integerOf(row, 'position'), checksum: bytesOf(row, 'found') };
  return { noted: notedIn(row), found };
};

/** Throws where the records of the feed do not end where it is noted. */
export const checkFeedEnd = ({ noted, found }: ReturnType<typeof feedEnds>): End =>
  checkEnd(noted, found, (last) => `position ${String(last)}`);

/** Where a stream ends by the note, not by its records: at -1 where nobody wrote. */
export const notedStreamEnd = (db: Reader, stream: string): End => {
  const [row] = db.all(notedStreamEndSql, [stream]);
  return row === undefined ? streamStart : notedIn(row);
};

/** Where a stream ends; throws where its last record is another one. */
export const streamEnd = (db: Reader, stream: string): End => {
  const [row] = db.all(streamEndSql, [stream]);
  const found = row === undefined ? streamStart : notedIn(row);
  return checkEnd(notedStreamEnd(db, stream), found, (last) => `stream ${stream}, revision ${String(last)}`);
};

/** Notes where the feed ends now. To be called in the transaction that writes the records. */
export const noteFeedEnd = (db: Database, { last, checksum }: End): void =>
  void db.run('UPDATE feed_end SET last = ?, checksum = ? WHERE nr = 1', [last, checksum]);

/** Notes where a stream ends now. To be called in the transaction that writes the records. */
export const noteStreamEnd = (db: Database, stream: string, { last, checksum }: End): void =>
  void db.run('INSERT OR REPLACE INTO streams (stream, last, checksum) VALUES (?, ?, ?)', [
    stream,
    last,
    checksum,
  ]);
