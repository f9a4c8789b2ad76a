import type { ResolvedEvent } from '@eventstore/db-client';
import { isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { ReadFailure } from '@pengaduan/journal';
import { isClosing, type Connection } from './connection.js';
import { closed, readFailure } from './failures.js';
import { mayRetry } from './retry.js';
import { readEvents } from './stream-read.js';
import { withTimeLimit } from './time-limit.js';

/**
 * The last record of a stream of the server, read from the leader, with retries; undefined where there is none. `stream` is
 * the name that a failure gives to the stream.
 */
export const lastRecord = async (
  caller: Connection,
  serverStream: string,
  stream: string,
): Promise<Either<ReadFailure, ResolvedEvent | undefined>> => {
  const connection = withTimeLimit(caller);
  const read = { stream: serverStream, from: 'end', count: 1, leader: true } as const;
  for (let retry = 1; ; retry++) {
    const last = await readEvents(connection, read);
    if (isRight(last)) return right(last.right[0]);
    if (last.left.kind === 'not-found') return right(undefined);
    if (!(await mayRetry(last.left, retry, connection)))
      return left(isClosing(connection) ? closed : readFailure(last.left, stream));
  }
};
