import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Json, Position, Proposed, Recorded } from '@pengaduan/journal';
import type { CallProblem } from './call-problem.js';

type Metadata = Proposed['metadata'];

/**
 * The client gives data that is not JSON as a string, and data that is a JSON string as well. So an event whose data is a
 * string is written with this mark among its metadata, which is taken off when it is read.
 */
const textMark = '$dataIsText';

export const markedMetadata = ({ data, metadata }: Proposed): Metadata =>
  typeof data === 'string' ? { ...metadata, [textMark]: true } : metadata;

/** An event as the client gives it. */
export type ClientRecord = ResolvedEvent | AllStreamResolvedEvent;

/** Where a record is. This is known also for records that cannot be understood. */
export interface RecordLocation {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: Position;
  /** Tombstones, links and whatever else the server writes itself: it begins with `$`. */
  readonly isSystem: boolean;
}

/** Undefined for a link whose event is gone. Links are not resolved here, so that does not happen. */
export const locationOf = ({ event }: ClientRecord): RecordLocation | undefined => {
  if (event?.position === undefined) return undefined;
  const { streamId: stream, revision, position, type } = event;
  return { stream, revision, position, isSystem: type.startsWith('$') || stream.startsWith('$') };
};

/** What the client made of the JSON text of data or metadata; undefined where it gives bytes or nothing. */
const parsed = (value: unknown): Json | undefined =>
  // A cast at the client's edge: its types are narrower and wider than what it gives, which comes from JSON.parse.
  value instanceof Uint8Array ? undefined : (value as Json | undefined);

const isObject = (value: Json): value is Metadata =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const metadataOf = (given: unknown): Metadata | undefined => {
  const metadata = given === undefined ? {} : parsed(given);
  return metadata !== undefined && isObject(metadata) ? metadata : undefined;
};

const unreadable = (stream: string, revision: bigint, what: string): Either<CallProblem, never> =>
  left({ kind: 'corrupt', detail: `${stream} at revision ${String(revision)}: ${what}` });

/** A record as the journal knows it. `stream` is its name there, without the prefix of the store. */
export const recordOf = (
  { event }: ClientRecord,
  { revision, position }: RecordLocation,
  stream: string,
): Either<CallProblem, Recorded> => {
  if (event === undefined) return unreadable(stream, revision, 'it is a link');
  const { id, type, created } = event;
  const metadata = metadataOf(event.metadata);
  if (metadata === undefined) return unreadable(stream, revision, 'the metadata are not a JSON object');
  const data = event.isJson ? parsed(event.data) : undefined;
  if (data === undefined) return unreadable(stream, revision, 'the data are not JSON');
  const recordedAt = created.getTime();
  // Each field by name: a spread here would be most of what a read costs beside the client.
  if (typeof data !== 'string')
    return right({ id, type, data, metadata, stream, revision, position, recordedAt });
  const { [textMark]: isText, ...rest } = metadata;
  return isText === true
    ? right({ id, type, data, metadata: rest, stream, revision, position, recordedAt })
    : unreadable(stream, revision, 'the data are not JSON');
};
