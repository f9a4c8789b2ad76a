import { left, type Either } from 'fp-ts/lib/Either.js';
import type { Proposed, Recorded } from '@pengaduan/journal';
import type { Command } from '../complaint/command.js';
import type { ComplaintEvent } from '../complaint/event.js';
import { decodeEvent, encodeEvent, type Undecodable } from '../wire/event.js';
import { contentHash, eventId } from './identity.js';

/** Events to be written for a command. Correlation and causation carry the names EventStoreDB's projections know. */
export const propose = (
  stream: string,
  command: Command,
  events: ReadonlyArray<ComplaintEvent>,
): ReadonlyArray<Proposed> => {
  const hash = contentHash(command);
  return events.map((event, index) => {
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
};

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
  return read._tag === 'Right'
    ? read
    : left({ type: 'UnreadableEvent', stream, revision, why: read.left, retry: 'never' });
};

/** Which command wrote a record; nothing for records that some other program wrote. */
export const commandOf = ({
  metadata,
}: Recorded): { readonly id: string; readonly hash: string } | undefined =>
  typeof metadata['command'] === 'string' && typeof metadata['hash'] === 'string'
    ? { id: metadata['command'], hash: metadata['hash'] }
    : undefined;
