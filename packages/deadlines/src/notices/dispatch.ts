import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, type Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { complaintRecords, complaintStreams, type ComplaintRecord } from '@pengaduan/core';
import {
  isAfter,
  type CheckpointFailure,
  type Checkpoints,
  type Feed,
  type Position,
} from '@pengaduan/journal';
import { deliver, type Channel, type Delivery, type DeliveryFailure } from './deliver.js';
import { keyFor } from './key.js';

/** A channel that follows the journal from its own checkpoint, `notices-CHANNEL`. */
export interface Outbox extends Channel {
  readonly feed: Feed;
  readonly checkpoints: Checkpoints;
}

/**
 * `Fenced`: another process sends notices on this channel. Remedy: one process for each channel, as `holdChannel`
 * ensures.
 */
export type DispatchFailure = DeliveryFailure | CheckpointFailure;

/** What one `dispatch` did. */
export interface Dispatched {
  readonly deliveries: ReadonlyArray<Delivery>;
  /** The position up to which the journal was read. */
  readonly scannedTo: Option<Position>;
}

const keysOf = (records: ReadonlyArray<ComplaintRecord>, outbox: Outbox) =>
  records.flatMap((one) => keyFor(one, outbox.since) ?? []);

/**
 * Sends a notice for everything since the checkpoint that needs one: a disposition, a limit that was missed, the
 * correction of such a notice, a report that the system closed, one that was forwarded to the Ombudsman or may be.
 * The checkpoint moves when the notices of a batch were sent or parked, so each notice is sent at least once, and
 * twice only where the process ends after the sending and before the journal has the note of it. When the signal
 * aborts, the notice in hand is finished.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { dispatch, toConsole } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed, checkpoints } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Dispositioned)();
 * const channel = { channel: 'papan', notify: toConsole(), since: 0, environment };
 * const sent = await dispatch({ ...channel, feed, checkpoints })()();
 * if (isRight(sent)) console.log(sent.right.deliveries); // [ { key: 'NewDisposition:1:5', result: 'Sent' } ]
 */
export const dispatch =
  (outbox: Outbox) =>
  (signal?: AbortSignal): TaskEither<DispatchFailure, Dispatched> =>
  async () => {
    const { feed, checkpoints, channel } = outbox;
    const deliveries: Array<Delivery> = [];
    const loaded = await checkpoints.load(`notices-${channel}`)();
    if (isLeft(loaded)) return loaded;
    let held = loaded.right;

    const advance = async (to: Position): Promise<Either<DispatchFailure, void>> => {
      if (isSome(held.position) && !isAfter(to, held.position.value)) return right(undefined);
      const advanced = await checkpoints.advance(held, to)();
      if (isLeft(advanced)) return advanced;
      held = advanced.right;
      return right(undefined);
    };
    const range = { prefix: complaintStreams, after: held.position };
    const read = await feed.read<DispatchFailure>(range, ({ events, scannedTo }) => async () => {
      const records = complaintRecords(events);
      if (isLeft(records)) return left(records.left);
      for (const key of keysOf(records.right, outbox)) {
        if (signal?.aborted === true) return right('stop');
        const delivery = await deliver(outbox, { signal })(key)();
        if (isLeft(delivery)) return left(delivery.left);
        // About most deadlines no notice was ever sent, so that there is nothing to correct.
        const isCorrectionOfNothing = key.type === 'Correction' && delivery.right.result === 'Moot';
        if (!isCorrectionOfNothing) deliveries.push(delivery.right);
        if (delivery.right.result === 'CutShort') return right('stop');
      }
      const advanced = await advance(scannedTo);
      return isLeft(advanced) ? advanced : right('continue');
    })();
    if (isLeft(read)) return read;
    // After an abort the batch in hand is read again, and what was sent of it is known.
    if (signal?.aborted !== true && isSome(read.right)) {
      const advanced = await advance(read.right.value);
      if (isLeft(advanced)) return advanced;
    }
    return right({ deliveries, scannedTo: held.position });
  };
