import type { Json, Position, Recorded } from '@pengaduan/journal';
import { integerOf, textColumns, textOf } from './columns.js';
import type { Row } from './database.js';
import { problemError } from './sqlite-problem.js';

export const recordColumns = `position, revision, data, metadata, recorded_at,
  ${textColumns('stream', 'id', 'type')}`;

/** This store numbers its records 1, 2, 3, ...: one number is the whole position, so both are the same. */
export const positionAt = (number: bigint): Position => ({ commit: number, prepare: number });

const isObject = (value: Json): value is Recorded['metadata'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const malformed = (row: Row, what: string): Error => {
  const place = `stream ${textOf(row, 'stream')}, revision ${String(integerOf(row, 'revision'))}`;
  return problemError('malformed', `${place}: ${what}`);
};

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
