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

/** An event with the numbers that it is stored under. */
export interface NumberedEvent extends Encoded {
  readonly stream: string;
  readonly position: bigint;
  readonly revision: bigint;
  readonly recordedAt: number;
}

const checksumAfter = (
  previous: Uint8Array,
  numbers: ReadonlyArray<bigint | number>,
  content: ReadonlyArray<Uint8Array | string>,
): Buffer => checksumOf([previous, numbers.join(), ...content]);

/** The checksum of a record: over the checksum of the one before it in the feed, its numbers and its content. */
export const recordChecksum = (previous: Uint8Array, event: NumberedEvent): Buffer =>
  checksumAfter(
    previous,
    [event.position, event.revision, event.recordedAt],
    [event.stream, event.id, event.type, event.data, event.metadata],
  );

const placeOf = (row: Row): string =>
  `stream ${textOf(row, 'stream')}, revision ${String(integerOf(row, 'revision'))}`;

/** Gives the checksum of a row. Throws where it is not that of its content behind `previous`. */
export const checkedChecksum = (row: Row, previous: Uint8Array): Uint8Array => {
  const numbers = ['position', 'revision', 'recorded_at'].map((column) => integerOf(row, column));
  const content = ['stream', 'id', 'type', 'data', 'metadata'].map((column) => bytesOf(row, column));
  const checksum = bytesOf(row, 'checksum');
  checkSame(checksum, checksumAfter(previous, numbers, content), () => `${placeOf(row)}:`);
  return checksum;
};

const isObject = (value: Json): value is Recorded['metadata'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const malformed = (row: Row, what: string): Error => problemError('malformed', `${placeOf(row)}: ${what}`);

const parsed = (row: Row, column: 'data' | 'metadata'): Json => {
  try {
    // A cast at the file's edge: whatever JSON.parse gives is JSON.
    return JSON.parse(textOf(row, column)) as Json;
  } catch {
    // The parser's own message would quote the data.
    throw malformed(row, `its ${column} is not JSON`);
  }
};

/** A row of `events` as the ports know it. */
export const recordOf = (row: Row): Recorded => {
  const metadata = parsed(row, 'metadata');
  if (!isObject(metadata)) throw malformed(row, 'its metadata is not an object');
  return {
    stream: textOf(row, 'stream'),
    revision: integerOf(row, 'revision'),
    id: textOf(row, 'id'),
    type: textOf(row, 'type'),
    data: parsed(row, 'data'),
    metadata,
    position: positionAt(integerOf(row, 'position')),
    recordedAt: Number(integerOf(row, 'recorded_at')),
  };
};
