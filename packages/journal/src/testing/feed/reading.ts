import { setImmediate } from 'node:timers/promises';
import { right } from 'fp-ts/lib/Either.js';
import { some, type Option } from 'fp-ts/lib/Option.js';
import type { BatchHandler, Feed, RecordBatch } from '../../ports/feed.js';
import type { Journal } from '../../ports/journal.js';
import type { Position, Recorded } from '../../ports/record.js';
import { value } from '../answer.js';
import { freshStream } from '../case.js';
import { push } from '../records.js';

/** The position of the last record of the store now: it need not be empty, so no case reads from its beginning. */
export const currentPosition = async (journal: Journal): Promise<Option<Position>> =>
  some((await push(journal, freshStream())).position);

export interface RecordingHandler {
  readonly handle: BatchHandler<never>;
  readonly batches: ReadonlyArray<RecordBatch>;
  readonly records: () => ReadonlyArray<Recorded>;
  /** How many batches were handled at the same time, at most. */
  readonly atOnce: () => number;
}

/** A slow handler that keeps the records it gets, and stops once it has so many. */
export const recordingHandler = (enough = Infinity): RecordingHandler => {
  const batches: Array<RecordBatch> = [];
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

/** All that a read gives. */
export const read = async (feed: Feed, prefix: string, after: Option<Position>) => {
  const { handle, records, batches } = recordingHandler();
  const scanned = await value(feed.read({ prefix, after }, handle));
  return { records: records(), batches, scanned };
};
