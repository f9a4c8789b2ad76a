import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isNone, isSome, none, type Option } from 'fp-ts/lib/Option.js';
import type { Task } from 'fp-ts/lib/Task.js';
import { complaintRecords, complaintStreams, type ComplaintRecord } from '@pengaduan/core';
import { isAfter, type Checkpoints, type Feed, type Position } from '@pengaduan/journal';
import type { Channel } from './channel.js';
import { keyFor } from './key.js';
import { beginPass, type SendFailure, type SendReport } from './pass.js';

/** A channel that follows the journal, with a checkpoint of its own. */
export interface Outbox extends Channel {
  readonly feed: Feed;
  readonly checkpoints: Checkpoints;
}

/** What `dispatch` did. */
export interface Dispatched extends SendReport {
  /** Up to where the journal was read and all was sent or parked. */
  readonly scannedTo: Option<Position>;
}

const keysOf = (records: ReadonlyArray<ComplaintRecord>, outbox: Outbox) =>
  records.flatMap((one) => keyFor(one, outbox.since) ?? []);

/**
 * Sends a notice for everything that happened since the checkpoint: dispositions, limits missed, reports closed by the
 * system and forwarded. The checkpoint moves after the notices of a batch are sent or parked, so each is sent at least
 * once, and twice only when the process ends between the sending and the note of it. When the signal aborts, the notice
 * in hand is finished. Where it ends early, `stopped` says why and `deliveries` what was done until then.
 *
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { dispatch, toConsole } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed, checkpoints } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Dispositioned)();
 * const notify = toConsole({ lang: 'en', write: (line) => console.log(line) });
 * const outbox = { channel: 'papan', environment, notify, feed, checkpoints, since: 0 };
 * const { deliveries, stopped } = await dispatch(outbox)()();
 * console.log(deliveries, stopped); // [ { key: 'NewDisposition:1:5', result: 'Sent' } ] undefined
 */
export const dispatch =
  (outbox: Outbox) =>
  (signal?: AbortSignal): Task<Dispatched> =>
  async () => {
    const { feed, checkpoints, channel } = outbox;
    const pass = beginPass(outbox, { signal });
    const loaded = await checkpoints.load(`notices-${channel}`)();
    if (isLeft(loaded)) return { ...pass.report(loaded.left), scannedTo: none };
    let held = loaded.right;

    const advance = async (to: Position): Promise<Either<SendFailure, void>> => {
      if (isSome(held.position) && !isAfter(to, held.position.value)) return right(undefined);
      const advanced = await checkpoints.advance(held, to)();
      if (isLeft(advanced)) return advanced;
      held = advanced.right;
      return right(undefined);
    };
    const range = { prefix: complaintStreams, after: held.position };
    const read = await feed.read<SendFailure>(range, ({ events, scannedTo }) => async () => {
      const records = complaintRecords(events);
      if (isLeft(records)) return left(records.left);
      for (const key of keysOf(records.right, outbox)) {
        const delivered = await pass.deliver(key);
        if (isLeft(delivered) || delivered.right === 'stop') return delivered;
      }
      const advanced = await advance(scannedTo);
      return isLeft(advanced) ? advanced : right('continue');
    })();
    // After an abort the batch in hand is read again, and what was sent of it is known.
    const isCutShort = isLeft(read) || signal?.aborted === true || isNone(read.right);
    const ended = isCutShort ? read : await advance(read.right.value);
    return { ...pass.report(isLeft(ended) ? ended.left : undefined), scannedTo: held.position };
  };
