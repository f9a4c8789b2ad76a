import { jsonEvent, NO_STREAM, type AppendResult, type JSONEventData } from '@eventstore/db-client';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Proposed, Token } from '@pengaduan/journal';
import type { Connection } from './connection.js';
import { within } from './patience.js';
import { markedMetadata } from './record.js';
import { silence, troubleOf, type Trouble } from './trouble.js';

export type ClientEvent = JSONEventData;

/** The client's type does not know that data may be a bare number; its `JSON.stringify` does. */
export const clientEvent = (event: Proposed): ClientEvent => {
  const { id, type, data } = event;
  return jsonEvent({ id, type, data: { toJSON: () => data }, metadata: markedMetadata(event) });
};

export type Answer = Either<Trouble, AppendResult>;

/** With `throwOnAppendFailure=false` a client tells of a wrong revision in its result. */
const answerOf = (result: AppendResult): Answer => {
  if (result.success) return right(result);
  const current = result.nextExpectedRevision;
  return left({ is: 'wrong-version', actual: current < 0n ? 'no_stream' : current });
};

/**
 * One unary append. Credentials per call keep the client off its batch path, which has no time limit of its own and
 * shares failures between calls; on an insecure channel they are not sent. The limit here is a net behind gRPC's:
 * looking for a node comes before the deadline, and can last longer.
 */
export const appendOnce = (
  { client, credentials, settings }: Connection,
  { stream, revision }: Token,
  events: ReadonlyArray<ClientEvent>,
): Promise<Answer> => {
  const call = client
    .appendToStream(`${settings.prefix}${stream}`, [...events], {
      expectedRevision: revision === 'no_stream' ? NO_STREAM : revision,
      credentials,
      deadline: settings.callTimeout,
    })
    .then(answerOf, (error: unknown): Answer => left(troubleOf(error)));
  return within(settings.callTimeout * 1.5, call, left(silence));
};
