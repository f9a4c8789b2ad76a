import type { AllStreamResolvedEvent, MetadataType, ResolvedEvent } from '@eventstore/db-client';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Json, Position, Proposed, Recorded } from '@pengaduan/journal';
import type { Trouble } from './trouble.js';

/**
 * The client gives the text of data that is not JSON as a string, just like data that is a JSON string. So the latter
 * is told by a mark among the metadata, which is taken off again on the way back.
 */
const textMark = '$dataIsText';

type Metadata = Proposed['metadata'];

/** The client says less than it does: `JSON.parse` made this value. */
const wasParsed = (value: unknown): value is Json => value !== undefined && !(value instanceof Uint8Array);

const isMetadata = (value: Json): value is Metadata =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const markedMetadata = ({ data, metadata }: Proposed): Metadata =>
  typeof data === 'string' ? { ...metadata, [textMark]: true } : metadata;

const metadataOf = (given: MetadataType | undefined): Metadata | undefined => {
  if (given === undefined) return {};
  return wasParsed(given) && isMetadata(given) ? given : undefined;
};

export type Read = ResolvedEvent | AllStreamResolvedEvent;

/** Everything of a record but what it says. Known also for records that are not ours to understand. */
export interface Place {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: Position;
  /** Tombstones, links and whatever else the server writes itself. */
  readonly system: boolean;
}

/** Undefined for a link whose event is gone; links are never resolved here, so it does not happen. */
export const placeOf = ({ event }: Read): Place | undefined => {
  if (event?.position === undefined) return undefined;
  const { streamId: stream, revision, position, type } = event;
  return { stream, revision, position, system: type.startsWith('$') || stream.startsWith('$') };
};

const unreadable = (stream: string, revision: bigint, what: string): Either<Trouble, never> =>
  left({ is: 'corrupt', detail: `${stream} at revision ${String(revision)}: ${what}` });

/** A record as the journal knows it, under the name that its stream has there. */
export const recordOf = ({ event }: Read, place: Place, stream: string): Either<Trouble, Recorded> => {
  const { revision, position } = place;
  if (event === undefined) return unreadable(stream, revision, 'it is a link');
  const { id, type, created } = event;
  const metadata = metadataOf(event.metadata);
  if (metadata === undefined) return unreadable(stream, revision, 'the metadata are not a JSON object');
  if (!event.isJson || !wasParsed(event.data)) return unreadable(stream, revision, 'the data are not JSON');
  const { data } = event;
  const recordedAt = created.getTime();
  // Each field by name: a spread here is most of what a read costs beside the client.
  if (typeof data !== 'string')
    return right({ id, type, data, metadata, stream, revision, position, recordedAt });
  const { [textMark]: marked, ...rest } = metadata;
  return marked === true
    ? right({ id, type, data, metadata: rest, stream, revision, position, recordedAt })
    : unreadable(stream, revision, 'the data are not JSON');
};
