import type { Encoded, Json, Position, Recorded } from '@pengaduan/journal';
import { checkSame, checksumOf } from './checksum.js';
import { bytesOf, integerColumns, integerOf, textColumns, textOf } from './columns.js';
import type { Row } from './database.js';
import { problemError } from './sqlite-problem.js';

/** The columns of `events AS e` that a record is read from. */
export const recordColumns = `e.position, ${integerColumns('e.revision', 'e.recorded_at')},
  ${textColumns('e.checksum', 'e.stream', 'e.id', 'e.type', 'e.data', 'e.metadata')}`;

/** This store numbers its records 1, 2, 3, ...: one number is the whole position, so both are the same. */
export const positionAt = (number: bigint): Position => ({ commit: number, prepare: number });

/** Where a record stands, and what it is besides its content. */
export interface RecordPlace {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly position: bigint;
  readonly recordedAt: number;
}

/** An event with the numbers that it is stored under. */
export type NumberedEvent = Encoded & RecordPlace;

/** A record with its content as text or as the bytes of it. */
type WithContent = RecordPlace & Readonly<Record<'data' | 'metadata', Buffer | string>>;

const checksumAfter = (
  previous: Uint8Array,
  numbers: ReadonlyArray<bigint | number>,
  content: ReadonlyArray<Uint8Array | string>,
): Buffer => checksumOf([previous, numbers.join(), ...content]);

/** The checksum of a record: over the checksum of the one before it in the feed, its numbers and its content. */
export const recordChecksum = (previous: Uint8Array, event: WithContent): Buffer =>
  checksumAfter(
    previous,
    [event.position, event.revision, event.recordedAt],
    [event.stream, event.id, event.type, event.data, event.metadata],
  );

export const placeOf = ({ stream, revision }: Pick<RecordPlace, 'stream' | 'revision'>): string =>
  `stream ${stream}, revision ${String(revision)}`;

const placeIn = (row: Row): RecordPlace => ({
  stream: textOf(row, 'stream'),
  revision: integerOf(row, 'revision'),
  id: textOf(row, 'id'),
  type: textOf(row, 'type'),
  position: integerOf(row, 'position'),
  recordedAt: Number(integerOf(row, 'recorded_at')),
});

/** Gives the checksum of a row. Throws where it is not that of its content behind `previous`. */
export const checkedChecksum = (row: Row, previous: Uint8Array): Uint8Array => {
  const numbers = ['position', 'revision', 'recorded_at'].map((column) => integerOf(row, column));
  const content = ['stream', 'id', 'type', 'data', 'metadata'].map((column) => bytesOf(row, column));
  const checksum = bytesOf(row, 'checksum');
  checkSame(checksum, checksumAfter(previous, numbers, content), () => `${placeOf(placeIn(row))}:`);
  return checksum;
};

const isObject = (value: Json): value is Recorded['metadata'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const malformed = (place: RecordPlace, what: string): Error =>
  problemError('malformed', `${placeOf(place)}: ${what}`);

/** The data or the metadata of a record, parsed. */
export const contentOf = (record: WithContent, column: 'data' | 'metadata'): Json => {
  try {
    // A cast at the file's edge: whatever JSON.parse gives is JSON.
    return JSON.parse(record[column].toString()) as Json;
  } catch {
    // The parser's own message would quote the data.
    throw malformed(record, `its ${column} is not JSON`);
  }
};

/** A record as the ports know it. */
export const recordFrom = (place: RecordPlace, data: Json, metadata: Json): Recorded => {
  if (!isObject(metadata)) throw malformed(place, 'its metadata is not an object');
  const { stream, revision, id, type, position, recordedAt } = place;
  return { stream, revision, id, type, data, metadata, position: positionAt(position), recordedAt };
};

/** A row of `events` as the ports know it. */
export const recordOf = (row: Row): Recorded => {
  const record = { ...placeIn(row), data: textOf(row, 'data'), metadata: textOf(row, 'metadata') };
  return recordFrom(record, contentOf(record, 'data'), contentOf(record, 'metadata'));
};
