import { BACKWARDS, END, START, streamNameFilter, type AllStreamResolvedEvent } from '@eventstore/db-client';
import { isNone, none, some, type Option } from 'fp-ts/lib/Option.js';
import type { Position } from '@pengaduan/journal';
import type { Connection } from './connection.js';
import { sourceOf, type Giving, type Source } from './source.js';
import { readAhead } from './stream-read.js';
import type { Trouble } from './trouble.js';

/** What a subscription says between events: how far the server has looked, and that it is at the head. */
export type Mark = { readonly is: 'scanned'; readonly to: Position } | { readonly is: 'at-head' };

export type Subscription = Source<AllStreamResolvedEvent, Mark>;

/** One checkpoint per 8 pages of 32 considered records: often enough to show life, not too often to cost. */
const checkpointInterval = 8;

/**
 * All records of streams whose name begins with `prefix`, behind a position; the server does the filtering. Checkpoints
 * and the arrival at the head come ahead of events that still wait in the client: they are queued behind them.
 */
export const subscribe = (
  { client, closing }: Connection,
  prefix: string,
  after: Option<Position>,
): Subscription => {
  const checkpointReached = (_: unknown, to: Position): void => source.mark({ is: 'scanned', to });
  const events = client.subscribeToAll(
    {
      fromPosition: isNone(after) ? START : after.value,
      filter: streamNameFilter({ prefixes: [prefix], checkpointInterval, checkpointReached }),
    },
    { highWaterMark: readAhead },
  );
  const giving: Giving<AllStreamResolvedEvent> = events;
  const source: Subscription = sourceOf<AllStreamResolvedEvent, Mark>(
    giving,
    () => events.unsubscribe(),
    closing,
  );
  events.on('caughtUp', () => source.mark({ is: 'at-head' }));
  return source;
};

/** The position of the last record of the log, whoever's it is. */
export const headOfLog = async ({
  client,
  closing,
  settings,
}: Connection): Promise<Option<Position> | Trouble> => {
  const last = client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 });
  const giving: Giving<AllStreamResolvedEvent> = last;
  const source = sourceOf<AllStreamResolvedEvent>(giving, () => last.cancel(), closing);
  let head: Option<Position> = none;
  try {
    for (;;) {
      for (let next = source.take(); next !== undefined; next = source.take())
        if ('item' in next && next.item.event !== undefined) head = some(next.item.event.position);
      const how = await source.more(settings.callTimeout);
      if (how === 'end') return head;
      if (how !== 'more') return how;
    }
  } finally {
    await source.close();
  }
};
