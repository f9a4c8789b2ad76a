import type { Encoded, Recorded } from '@pengaduan/journal';
import { integerOf, textOf } from './columns.js';
import type { Database, Reader } from './database.js';
import { recordColumns, recordOf } from './record.js';
import { trouble } from './trouble.js';

/** Records read at once: what bounds memory. */
export const pageSize = 256;

/** The position of the last record of all, 0 in an empty file. */
export const headOf = (db: Reader): bigint => {
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

/** The next records of a stream behind a revision, a page at most. */
export const pageOf = (db: Reader, stream: string, after: bigint): ReadonlyArray<Recorded> =>
  db
    .all(
      `SELECT ${recordColumns} FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ${pageSize}`,
      [stream, after],
    )
    .map(recordOf);

/**
 * Positions follow one another without a gap, so a missing one is a damaged file. Without this check a damaged position
 * far away would be walked to through ever more empty stretches. Each is compared, because a count relies on their
 * order and may be right in a page where it is lost.
 */
export const checkWhole = (db: Reader, after: bigint, to: bigint): void => {
  const found = db
    .all('SELECT position FROM events WHERE position > ? AND position <= ? ORDER BY position', [after, to])
    .map((row) => integerOf(row, 'position'));
  for (let position = after + 1n; position <= to; position++) {
    if (found[Number(position - after) - 1] === position) continue;
    throw trouble('malformed', `no record at position ${String(position)}`);
  }
};

/** The records with `after` < position <= `to` in streams whose name begins so; bytes, so that case matters. */
export const between = (db: Reader, after: bigint, to: bigint, prefix: string): ReadonlyArray<Recorded> => {
  const start = Buffer.from(prefix);
  return db
    .all(
      `SELECT ${recordColumns} FROM events WHERE position > ? AND position <= ?
       AND substr(CAST(stream AS BLOB), 1, length(?)) = ? ORDER BY position`,
      [after, to, start, start],
    )
    .map(recordOf);
};

export interface Standing {
  readonly id: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/** Which ids stand behind a revision, `count` of them at most. */
export const standingAfter = (
  db: Reader,
  stream: string,
  after: bigint,
  count: number,
): ReadonlyArray<Standing> =>
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

/** Writes one record at its place; to be called in a transaction. */
export const insert = (
  db: Database,
  stream: string,
  { id, type, data, metadata }: Encoded,
  place: Omit<Standing, 'id'>,
  recordedAt: number,
): void => {
  db.run(
    `INSERT INTO events (position, stream, revision, id, type, data, metadata, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [place.position, stream, place.revision, id, type, Buffer.from(data), Buffer.from(metadata), recordedAt],
  );
};
