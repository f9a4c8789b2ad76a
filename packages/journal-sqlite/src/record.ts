import type { Json, Position, Recorded } from '@pengaduan/journal';
import { integerOf, textOf } from './columns.js';
import type { Row } from './database.js';
import { trouble } from './trouble.js';

/** Text is read as bytes: `libsql` ends the process on text that is not UTF-8, and a damaged page may hold such. */
export const recordColumns = `position, CAST(stream AS BLOB) AS stream, revision, CAST(id AS BLOB) AS id,
  CAST(type AS BLOB) AS type, data, metadata, recorded_at`;

/** One number is the whole order of this store, so both halves are the same. */
export const positionAt = (place: bigint): Position => ({ commit: place, prepare: place });

const isJson = (value: unknown): value is Json => value !== undefined;
const isObject = (value: Json): value is Recorded['metadata'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (row: Row, column: string): Json => {
  try {
    const value: unknown = JSON.parse(textOf(row, column));
    if (isJson(value)) return value;
  } catch {
    // The parser's message would quote the payload.
  }
  const place = `stream ${textOf(row, 'stream')}, revision ${String(integerOf(row, 'revision'))}`;
  throw trouble('malformed', `${place}: its ${column} is not JSON`);
};

/** A row of `events` as the ports know it. */
export const recordOf = (row: Row): Recorded => {
  const stream = textOf(row, 'stream');
  const revision = integerOf(row, 'revision');
  const metadata = parsed(row, 'metadata');
  if (!isObject(metadata)) {
    throw trouble(
      'malformed',
      `stream ${stream}, revision ${String(revision)}: its metadata is not an object`,
    );
  }
  return {
    stream,
    revision,
    id: textOf(row, 'id'),
    type: textOf(row, 'type'),
    data: parsed(row, 'data'),
    metadata,
    position: positionAt(integerOf(row, 'position')),
    recordedAt: Number(integerOf(row, 'recorded_at')),
  };
};
