import { BACKWARDS, END, START, streamNameFilter, type AllStreamResolvedEvent } from '@eventstore/db-client';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { isNone, none, some, type Option } from 'fp-ts/lib/Option.js';
import type { Position } from '@pengaduan/journal';
import type { CallProblem } from './call-problem.js';
import type { Connection } from './connection.js';
import { pullStream, type ClientStream, type PullStream } from './pull-stream.js';
import { readAhead } from './stream-read.js';
import { callTimeoutOf } from './time-limit.js';

/** What the server says between events: how far it has looked, and that everything written so far was sent. */
export type Mark = { readonly kind: 'scanned'; readonly to: Position } | { readonly kind: 'caught-up' };

export type Subscription = PullStream<AllStreamResolvedEvent, Mark>;

/** One checkpoint for 8 pages of 32 records that were looked at: often enough to show life, and not too often to cost. */
const checkpointInterval = 8;

/**
 * All records after a position in streams whose name begins with `prefix`; the server filters. The client reports
 * checkpoints and `caughtUp` before the events that still wait in it, so they become marks after those events.
 */
export const subscribe = (
  { client, closing }: Connection,
  prefix: string,
  after: Option<Position>,
): Subscription => {
  const checkpointReached = (_: unknown, to: Position): void => subscription.mark({ kind: 'scanned', to });
  const subscribed = client.subscribeToAll(
    {
      fromPosition: isNone(after) ? START : after.value,
      filter: streamNameFilter({ prefixes: [prefix], checkpointInterval, checkpointReached }),
    },
    { highWaterMark: readAhead },
  );
  const events: ClientStream<AllStreamResolvedEvent> = subscribed;
  const subscription: Subscription = pullStream<AllStreamResolvedEvent, Mark>(
    events,
    () => subscribed.unsubscribe(),
    closing,
  );
  subscribed.on('caughtUp', () => subscription.mark({ kind: 'caught-up' }));
  return subscription;
};

/** The position of the last record of the whole log. */
export const lastPosition = async (
  connection: Connection,
): Promise<Either<CallProblem, Option<Position>>> => {
  const { client, closing } = connection;
  const reading = client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 });
  const stream: ClientStream<AllStreamResolvedEvent> = reading;
  const events = pullStream<AllStreamResolvedEvent>(stream, () => reading.cancel(), closing);
  let last: Option<Position> = none;
  try {
    for (;;) {
      for (let next = events.take(); next !== undefined; next = events.take())
        if ('item' in next && next.item.event !== undefined) last = some(next.item.event.position);
      const more = await events.more(callTimeoutOf(connection));
      if (isLeft(more)) return more;
      if (more.right === 'end') return right(last);
    }
  } finally {
    await events.close();
  }
};
