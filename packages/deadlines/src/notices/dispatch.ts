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

/** A channel that follows the journal, with a checkpoint of its own. */
export interface Outbox extends Channel {
  readonly feed: Feed;
  readonly checkpoints: Checkpoints;
}

/** `Fenced`: another process sends on the same channel. Remedy: run one for each channel. */
export type DispatchFailure = DeliveryFailure | CheckpointFailure;

export interface Dispatched {
  readonly deliveries: ReadonlyArray<Delivery>;
  /** Up to where the journal was read. */
  readonly scannedTo: Option<Position>;
}

const keysOf = (records: ReadonlyArray<ComplaintRecord>, outbox: Outbox) =>
  records.flatMap((one) => keyFor(one, outbox.since) ?? []);

/**
 * Sends a notice for everything that happened since the checkpoint: dispositions, limits missed, reports closed by the system and
 * forwarded. The checkpoint moves after the notices of a batch are sent or parked, so each is sent at least once, and
 * twice only when the process ends between the sending and the note of it. When the signal aborts, the notice in hand
 * is finished.
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
        // Most deadlines are met and were never told of: no delivery to speak of.
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
