import { isLeft, left, mapLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Proposed, Recorded } from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import type { ComplaintEvent } from '../complaint/event.js';
import type { UnreadableEvent } from '../wire/damage.js';
import { decodeEvent, encodeEvent } from '../wire/event.js';
import type { StoredEvent, Undecodable } from '../wire/stored-event.js';
import { complaintOf, eventId } from './identity.js';

/**
 * The events that a command writes. Correlation and causation have the names that EventStoreDB knows. Events of one version
 * share their metadata, so that it is written as text once.
 */
export const propose = (
  stream: string,
  command: Command,
  hash: string,
  events: ReadonlyArray<ComplaintEvent>,
): ReadonlyArray<Proposed> => {
  const { id, by } = command;
  const metadataOf = (schema: number): Proposed['metadata'] => ({
    ...{ schema, command: id, hash, actor: { ...by } },
    ...{ $correlationId: id, $causationId: id },
  });
  const shared = new Map<number, Proposed['metadata']>();
  return events.map((event, index) => {
    const { type, version, data } = encodeEvent(event);
    const metadata = shared.get(version) ?? metadataOf(version);
    shared.set(version, metadata);
    return { id: eventId(stream, id, index), type, data, metadata };
  });
};

type Read<A> = (stored: StoredEvent) => Either<Undecodable, A>;

const why = <A>({ type, data, metadata }: Recorded, read: Read<A>): Either<UnreadableEvent['why'], A> => {
  const { schema } = metadata;
  if (schema !== undefined && typeof schema !== 'number') {
    return left({ type: 'Malformed', event: type, version: 1, fields: ['schema'] });
  }
  const version = schema ?? 1;
  const decoded = read({ type, version, data });
  return isLeft(decoded) && schema === undefined ? left({ type: 'Foreign', event: type, version }) : decoded;
};

/** Reads a record of a journal. One whose metadata has no `schema` is of version 1 (ADR 4). */
export const readRecord = <A>(record: Recorded, read: Read<A>): Either<UnreadableEvent, A> =>
  pipe(
    why(record, read),
    mapLeft((why) => {
      const { stream, revision } = record;
      return { type: 'UnreadableEvent', stream, revision, why, retry: 'never' };
    }),
  );

/**
 * Reads a record of a journal as an event of a complaint. A record whose metadata has no `schema` is of version 1.
 * @example
 * import { eventOf } from '@pengaduan/core';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const place = { stream: 'complaint-6340753', revision: 4n, position: { commit: 9n, prepare: 9n }, recordedAt: 0 };
 * const stored = { type: 'ReporterReplied', data: { at: '2025-02-06T08:00:00+07:00', by: 'reporter' } };
 * const event = eventOf({ ...place, ...stored, id: '8d0b1c1e-5f0a-5b52-9d0c-0a4a7d1f3b11', metadata: { schema: 1 } });
 * console.log(isRight(event) && event.right.type); // ReporterReplied
 */
export const eventOf = (record: Recorded): Either<UnreadableEvent, ComplaintEvent> =>
  readRecord(record, decodeEvent);

/** An event of a complaint, and its revision in the stream of the complaint, from 0. */
export interface ComplaintRecord {
  readonly complaint: string;
  readonly revision: bigint;
  readonly event: ComplaintEvent;
}

/**
 * Reads records of complaints, as a feed gives them for the prefix `complaintStreams`. Where one cannot be read, that
 * `UnreadableEvent` is the answer.
 * @example
 * import { complaintRecords } from '@pengaduan/core';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const place = { stream: 'complaint-6340753', revision: 4n, position: { commit: 9n, prepare: 9n }, recordedAt: 0 };
 * const stored = { type: 'ReporterReplied', data: { at: '2025-02-06T08:00:00+07:00', by: 'reporter' } };
 * const record = { ...place, ...stored, id: '8d0b1c1e-5f0a-5b52-9d0c-0a4a7d1f3b11', metadata: { schema: 1 } };
 * const records = complaintRecords([record]);
 * console.log(isRight(records) && records.right[0]?.complaint); // 6340753
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
