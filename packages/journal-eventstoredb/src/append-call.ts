import { jsonEvent, NO_STREAM, type AppendResult, type JSONEventData } from '@eventstore/db-client';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Proposed, Token } from '@pengaduan/journal';
import { callProblemOf, noAnswer, type CallProblem } from './call-problem.js';
import type { Connection } from './connection.js';
import { markedMetadata } from './record.js';
import { withTimeout } from './retry.js';
import { callTimeoutOf } from './time-limit.js';

const utf8 = new TextEncoder();

/**
 * Events as the client takes them. Its type does not allow data that is a bare number, but its `JSON.stringify` does, hence
 * the `toJSON`. Metadata go as bytes, once for the events that share them: the client makes base64 of anything else, whose
 * reading takes as long as all that it does for an event besides.
 */
export const clientEvents = (events: ReadonlyArray<Proposed>): Array<JSONEventData> => {
  const bytes = new Map<Proposed['metadata'], Uint8Array>();
  return events.map((event) => {
    const { id, type, data } = event;
    const marked = markedMetadata(event);
    const metadata = bytes.get(marked) ?? utf8.encode(JSON.stringify(marked));
    bytes.set(marked, metadata);
    return jsonEvent({ id, type, data: { toJSON: () => data }, metadata });
  });
};

/** What the server answered to one call. */
export type AppendAnswer = Either<CallProblem, AppendResult>;

/** A client with `throwOnAppendFailure=false` reports a wrong revision in its result. */
const answerOf = (result: AppendResult): AppendAnswer => {
  if (result.success) return right(result);
  const current = result.nextExpectedRevision;
  return left({ kind: 'wrong-revision', actual: current < 0n ? 'no_stream' : current });
};

/**
 * One unary append. Credentials with each call keep the client off its batch path, which has no time limit of its own and
 * lets failures of one call reach others (ADR 14); on an insecure channel they are not sent. The time limit here is behind
 * that of gRPC: looking for a node comes before gRPC's deadline, and can last longer.
 */
export const appendOnce = (
  connection: Connection,
  { stream, revision }: Token,
  events: ReadonlyArray<JSONEventData>,
): Promise<AppendAnswer> => {
  const { client, credentials, settings, left: timeLeft } = connection;
  const timeout = callTimeoutOf(connection);
  const call = client
    .appendToStream(`${settings.prefix}${stream}`, [...events], {
      expectedRevision: revision === 'no_stream' ? NO_STREAM : revision,
      credentials,
      deadline: timeout,
    })
    .then(answerOf, (error: unknown): AppendAnswer => left(callProblemOf(error)));
  return withTimeout(Math.max(1, Math.min(timeout * 1.5, timeLeft?.() ?? Infinity)), call, left(noAnswer));
};
