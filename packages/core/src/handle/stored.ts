import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Proposed, Recorded } from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import type { ComplaintEvent } from '../complaint/event.js';
import { decodeEvent, encodeEvent, type Undecodable } from '../wire/event.js';
import { complaintOf, eventId } from './identity.js';

/** Events to be written for a command. Correlation and causation carry the names EventStoreDB's projections know. */
export const propose = (
  stream: string,
  command: Command,
  hash: string,
  events: ReadonlyArray<ComplaintEvent>,
): ReadonlyArray<Proposed> =>
  events.map((event, index) => {
    const { type, version, data } = encodeEvent(event);
    const metadata = {
      schema: version,
      command: command.id,
      hash,
      actor: { ...command.by },
      $correlationId: command.id,
      $causationId: command.id,
    };
    return { id: eventId(stream, command.id, index), type, data, metadata };
  });

/** A record that cannot be read, and where it stands. */
export interface UnreadableEvent {
  readonly type: 'UnreadableEvent';
  readonly stream: string;
  readonly revision: bigint;
  readonly why: Undecodable;
  readonly retry: 'never';
}

/** A record as an event of a complaint. A record without a schema version is of the first. */
export const eventOf = (record: Recorded): Either<UnreadableEvent, ComplaintEvent> => {
  const { type, data, metadata, stream, revision } = record;
  const version = typeof metadata['schema'] === 'number' ? metadata['schema'] : 1;
  const read = decodeEvent({ type, version, data });
  return isLeft(read)
    ? left({ type: 'UnreadableEvent', stream, revision, why: read.left, retry: 'never' })
    : read;
};

/** An event of a complaint, and its place in the complaint's stream. */
export interface ComplaintRecord {
  readonly complaint: string;
  readonly revision: bigint;
  readonly event: ComplaintEvent;
}

/**
 * Reads records of complaints, as a feed gives them. The first that cannot be read is the answer.
 *
 * @example complaintRecords(batch.events) // right([{ complaint: '6340753', revision: 0n, event }])
 */
export const complaintRecords = (
  records: ReadonlyArray<Recorded>,
): Either<UnreadableEvent, ReadonlyArray<ComplaintRecord>> => {
  const read: Array<ComplaintRecord> = [];
  for (const record of records) {
    const event = eventOf(record);
    if (isLeft(event)) return event;
    const { stream, revision } = record;
    read.push({ complaint: complaintOf(stream), revision, event: event.right });
  }
  return right(read);
};

/** Which command wrote a record; nothing for records that some other program wrote. */
export const commandOf = ({
  metadata,
}: Recorded): { readonly id: string; readonly hash: string } | undefined =>
  typeof metadata['command'] === 'string' && typeof metadata['hash'] === 'string'
    ? { id: metadata['command'], hash: metadata['hash'] }
    : undefined;
