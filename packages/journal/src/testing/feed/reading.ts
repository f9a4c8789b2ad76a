import { setImmediate } from 'node:timers/promises';
import { right } from 'fp-ts/lib/Either.js';
import { some, type Option } from 'fp-ts/lib/Option.js';
import type { Batch, BatchHandler, Feed, Journal, Position, Recorded } from '../../ports.js';
import { value } from '../answer.js';
import { freshStream } from '../case.js';
import { push } from '../records.js';

/** Where the store's feed stands now: it need not be empty, so no case reads from its beginning. */
export const here = async (journal: Journal): Promise<Option<Position>> =>
  some((await push(journal, freshStream())).position);

export interface Reader {
  readonly handle: BatchHandler<never>;
  readonly batches: ReadonlyArray<Batch>;
  readonly records: () => ReadonlyArray<Recorded>;
  /** How many batches were handled at the same time, at most. */
  readonly atOnce: () => number;
}

/** A slow handler that keeps what it gets and stops once it has enough. */
export const reader = (enough = Infinity): Reader => {
  const batches: Array<Batch> = [];
  const records = () => batches.flatMap(({ events }) => events);
  let handling = 0;
  let most = 0;
  return {
    batches,
    records,
    atOnce: () => most,
    handle: (batch) => async () => {
      handling += 1;
      most = Math.max(most, handling);
      batches.push(batch);
      await setImmediate();
      handling -= 1;
      return right(records().length >= enough ? 'stop' : 'continue');
    },
  };
};

/** What a read gives, to the head. */
export const read = async (feed: Feed, prefix: string, after: Option<Position>) => {
  const { handle, records, batches } = reader();
  const scanned = await value(feed.read({ prefix, after }, handle));
  return { records: records(), batches, scanned };
};
