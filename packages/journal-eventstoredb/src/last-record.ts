import type { ResolvedEvent } from '@eventstore/db-client';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { ReadFailure } from '@pengaduan/journal';
import { isClosing, type Connection } from './connection.js';
import { closed, readFailure } from './failures.js';
import { mayRetry } from './patience.js';
import { readSome } from './stream-read.js';

/**
 * The last record of a stream of the server, asked of the leader again while the trouble is passing; undefined where
 * there is none. A failure speaks of `stream`.
 */
export const lastRecord = async (
  connection: Connection,
  name: string,
  stream: string,
): Promise<Either<ReadFailure, ResolvedEvent | undefined>> => {
  for (let retry = 1; ; retry++) {
    const last = await readSome(connection, { stream: name, from: 'end', count: 1, leader: true });
    if (!('is' in last)) return right(last[0]);
    if (last.is === 'not-found') return right(undefined);
    if (!(await mayRetry(last, retry, connection)))
      return left(isClosing(connection) ? closed : readFailure(last, stream));
  }
};
