import type { Encoded, Recorded } from '@pengaduan/journal';
import { integerOf, textOf } from './columns.js';
import type { Database, Reader } from './database.js';
import { recordColumns, recordOf } from './record.js';
import { problemError } from './sqlite-problem.js';

/** How many records are read at once: this bounds the memory that a read needs. */
export const pageSize = 256;

/** The position of the last record of all, 0 in an empty file. */
export const lastPosition = (db: Reader): bigint => {
  const [row] = db.all('SELECT position FROM events ORDER BY position DESC LIMIT 1');
  return row === undefined ? 0n : integerOf(row, 'position');
};

/** The revision of the last record of a stream, -1 where nobody wrote. */
export const lastRevision = (db: Reader, stream: string): bigint => {
  const [row] = db.all('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1', [
    stream,
  ]);
  return row === undefined ? -1n : integerOf(row, 'revision');
};

/** The next records of a stream after a revision, a page at most. */
export const readPage = (db: Reader, stream: string, after: bigint): ReadonlyArray<Recorded> =>
  db
    .all(
      `SELECT ${recordColumns} FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ${pageSize}`,
      [stream, after],
    )
    .map(recordOf);

/**
 * Throws where a position after `after` and up to `to` has no record. Positions have no gap, so a missing one is a damaged
 * file; without this check, a damaged position far away would be searched for through ever more empty pages. Each position
 * is compared, because a count relies on their order and may be right in a page where the order is lost.
 */
export const checkNoGap = (db: Reader, after: bigint, to: bigint): void => {
  const found = db
    .all('SELECT position FROM events WHERE position > ? AND position <= ? ORDER BY position', [after, to])
    .map((row) => integerOf(row, 'position'));
  for (let position = after + 1n; position <= to; position++) {
    if (found[Number(position - after) - 1] === position) continue;
    throw problemError('malformed', `no record at position ${String(position)}`);
  }
};

/**
 * The records after `after` and up to `to`, in streams whose name begins with `prefix`. The prefix is compared as bytes,
 * so that upper and lower case differ and nothing in it is a wildcard.
 */
export const readBetween = (
  db: Reader,
  after: bigint,
  to: bigint,
  prefix: string,
): ReadonlyArray<Recorded> => {
  const start = Buffer.from(prefix);
  return db
    .all(
      `SELECT ${recordColumns} FROM events WHERE position > ? AND position <= ?
       AND substr(CAST(stream AS BLOB), 1, length(?)) = ? ORDER BY position`,
      [after, to, start, start],
    )
    .map(recordOf);
};

/** An event that is in the file, without its content. */
export interface StoredEvent {
  readonly id: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/** The events of a stream after a revision, `count` of them at most. */
export const storedAfter = (
  db: Reader,
  stream: string,
  after: bigint,
  count: number,
): ReadonlyArray<StoredEvent> =>
  db
    .all(
      `SELECT CAST(id AS BLOB) AS id, revision, position FROM events
       WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?`,
      [stream, after, count],
    )
    .map((row) => ({
      id: textOf(row, 'id'),
      revision: integerOf(row, 'revision'),
      position: integerOf(row, 'position'),
    }));

/** Writes one event under the given numbers. To be called in a transaction. */
export const insert = (
  db: Database,
  stream: string,
  { id, type, data, metadata }: Encoded,
  { position, revision }: Omit<StoredEvent, 'id'>,
  recordedAt: number,
): void => {
  db.run(
    `INSERT INTO events (position, stream, revision, id, type, data, metadata, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [position, stream, revision, id, type, Buffer.from(data), Buffer.from(metadata), recordedAt],
  );
};
