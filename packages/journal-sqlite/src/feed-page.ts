import type { Json, Recorded } from '@pengaduan/journal';
import { noChecksum, checkSame } from './checksum.js';
import { bytesOf, malformed, textOf } from './columns.js';
import type { Reader, Row } from './database.js';
import { contentOf, placeOf, recordChecksum, recordFrom, type RecordPlace } from './record.js';
import { problemError } from './sqlite-problem.js';

const joined = (column: string, separator: string): string =>
  `CAST(coalesce(group_concat(CAST(${column} AS TEXT), '${separator}'), '') AS BLOB)`;

// A page is one row: a value for each column of each record would cost more than everything else about a record.
const page = `SELECT
  CAST(json_group_array(json_array(position, CAST(revision AS INTEGER), CAST(recorded_at AS INTEGER),
    stream, id, type, length(data), length(metadata), length(checksum))) AS BLOB) AS places,
  ${joined('data', ',')} AS data, ${joined('metadata', ',')} AS metadata, ${joined('checksum', '')} AS checksums
  FROM events AS e WHERE e.position >= ? AND e.position <= ? ORDER BY e.position`;

/** The columns of a record as the page has them; of the content and the checksum how many bytes they are. */
type Numbered = readonly [
  ...numbers: readonly [position: number, revision: number, recordedAt: number],
  ...texts: readonly [stream: string, id: string, type: string],
  ...bytes: readonly [data: number, metadata: number, checksum: number],
];

/** The bytes in a column, which Node reads as text; without a copy. */
const bufferOf = (row: Row, column: string): Buffer => {
  const { buffer, byteOffset, length } = bytesOf(row, column);
  return Buffer.from(buffer, byteOffset, length);
};

const placesIn = (row: Row): ReadonlyArray<Numbered> => {
  const text = textOf(row, 'places');
  try {
    // A cast at the file's edge: the statement gives no other form. What is damaged inside fails its checksum.
    return JSON.parse(text) as ReadonlyArray<Numbered>;
  } catch {
    return malformed('places', 'no JSON');
  }
};

/** Cuts values that were joined into their parts, of which each says how long it is; `gap` bytes lie between two. */
const cutting = (all: Buffer, gap: number): ((length: number) => Buffer) => {
  let at = 0;
  return (length) => {
    const part = all.subarray(at, at + length);
    at += length + gap;
    return part;
  };
};

/** The JSON values that were joined by commas; all at once, which is quicker, and else undefined. */
const valuesIn = (all: Buffer, count: number): ReadonlyArray<Json> | undefined => {
  try {
    // A cast at the file's edge: whatever JSON.parse gives is JSON.
    const values = JSON.parse(`[${all.toString()}]`) as ReadonlyArray<Json>;
    return values.length === count ? values : undefined;
  } catch {
    return undefined;
  }
};

interface Stored extends RecordPlace {
  readonly data: Buffer;
  readonly metadata: Buffer;
}

const isSound = ([, revision, recordedAt, stream, id, type, data, metadata, checksum]: Numbered): boolean =>
  [revision, recordedAt, data, metadata].every(Number.isSafeInteger) &&
  [stream, id, type].every((text) => typeof text === 'string') &&
  checksum === noChecksum.length;

/** The records of a page, which are all there and as they were written; throws where one is not. */
const checkedIn = (row: Row, after: bigint, to: bigint): ReadonlyArray<Stored> => {
  const numbered = placesIn(row);
  const nextData = cutting(bufferOf(row, 'data'), 1);
  const nextMetadata = cutting(bufferOf(row, 'metadata'), 1);
  const nextChecksum = cutting(bufferOf(row, 'checksums'), 0);
  let previous = noChecksum;
  const records: Array<Stored> = [];
  for (let position = after > 0n ? after : 1n; position <= to; position++) {
    const found = numbered[records.length];
    if (found === undefined || BigInt(found[0]) !== position) {
      throw problemError('malformed', `no record at position ${String(position)}`);
    }
    if (!isSound(found))
      throw problemError('malformed', `the record at position ${String(position)} is damaged`);
    const [, revision, recordedAt, stream, id, type] = found;
    const [data, metadata] = [nextData(found[6]), nextMetadata(found[7])];
    const record = { stream, revision: BigInt(revision), id, type, data, metadata, position, recordedAt };
    const checksum = nextChecksum(noChecksum.length);
    // The checksum of the record at `after` was checked with the page before; the next one goes on from it.
    if (position !== after) {
      checkSame(checksum, recordChecksum(previous, record), () => `${placeOf(record)}:`);
    }
    previous = checksum;
    records.push(record);
  }
  return records;
};

/**
 * The records after `after` and up to `to`, in streams whose name begins with `prefix`. Throws where a position has no
 * record, or a record is not as it was written, also one of another stream: it may be there only since its name is
 * damaged. Without the first check, a damaged position far away would be searched for through ever more empty pages.
 */
export const readBetween = (
  db: Reader,
  after: bigint,
  to: bigint,
  prefix: string,
): ReadonlyArray<Recorded> => {
  const [row] = db.all(page, [after, to]);
  if (row === undefined) return malformed('places', 'nothing');
  const stored = checkedIn(row, after, to);
  const data = valuesIn(bufferOf(row, 'data'), stored.length);
  const metadata = valuesIn(bufferOf(row, 'metadata'), stored.length);
  // As bytes, because a name is stored as UTF-8: half a surrogate pair became U+FFFD there.
  const start = Buffer.from(prefix).toString();
  const records: Array<Recorded> = [];
  stored.forEach((record, n) => {
    if (record.position === after || !record.stream.startsWith(start)) return;
    records.push(
      recordFrom(
        record,
        data?.[n] ?? contentOf(record, 'data'),
        metadata?.[n] ?? contentOf(record, 'metadata'),
      ),
    );
  });
  return records;
};
