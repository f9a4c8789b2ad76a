import type { ReadStreamOptions, ResolvedEvent } from '@eventstore/db-client';
import { BACKWARDS, END, FORWARDS, START } from '@eventstore/db-client';
import { isLeft, map, right, type Either } from 'fp-ts/lib/Either.js';
import type { CallProblem } from './call-problem.js';
import type { Connection } from './connection.js';
import { pullStream, type ClientStream, type PullStream } from './pull-stream.js';
import { callTimeoutOf } from './time-limit.js';

/** How many events may wait in the client: enough to keep it busy, and few enough to stay small. */
export const readAhead = 128;

/** What to read of one stream of the server. */
export interface StreamRead {
  readonly stream: string;
  /** Inclusive. 'end' reads backwards from the last record. */
  readonly from: bigint | 'start' | 'end';
  readonly count?: number;
  /** A follower node may be behind the leader, so what decides about a write is read from the leader. */
  readonly leader: boolean;
}

const open = ({ client, closing }: Connection, read: StreamRead): PullStream<ResolvedEvent, never> => {
  const { stream, from, count, leader } = read;
  const options: ReadStreamOptions = {
    fromRevision: from === 'start' ? START : from === 'end' ? END : from,
    direction: from === 'end' ? BACKWARDS : FORWARDS,
    requiresLeader: leader,
    ...(count === undefined ? {} : { maxCount: count }),
  };
  const reading = client.readStream(stream, options, { highWaterMark: readAhead });
  const events: ClientStream<ResolvedEvent> = reading;
  return pullStream<ResolvedEvent>(events, () => reading.cancel(), closing);
};

/** Calls `visit` with event by event, holding the server back meanwhile, until the end or until `visit` gives an answer. */
export const readStream = async <R>(
  connection: Connection,
  read: StreamRead,
  visit: (event: ResolvedEvent) => R | undefined,
): Promise<Either<CallProblem, R | 'end'>> => {
  const events = open(connection, read);
  try {
    for (;;) {
      for (let next = events.take(); next !== undefined; next = events.take()) {
        const answer = 'item' in next ? visit(next.item) : undefined;
        if (answer !== undefined) return right(answer);
      }
      const more = await events.more(callTimeoutOf(connection));
      if (isLeft(more)) return more;
      if (more.right === 'end') return right('end');
    }
  } finally {
    await events.close();
  }
};

/** A few events as an array. */
export const readEvents = async (
  connection: Connection,
  read: StreamRead,
): Promise<Either<CallProblem, ReadonlyArray<ResolvedEvent>>> => {
  const events: Array<ResolvedEvent> = [];
  const done = await readStream<never>(connection, read, (event) => {
    events.push(event);
    return undefined;
  });
  return map(() => events)(done);
};
