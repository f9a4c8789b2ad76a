import type { Instant } from '@pengaduan/core';
import {
  dispatch,
  holdChannel,
  remind,
  sendParked,
  type Delivery,
  type IndexFailure,
  type ChannelFailure,
  type ChannelLease,
  type Outbox,
  type Reminding,
  type DispatchFailure,
} from '@pengaduan/deadlines';
import type { Feed } from '@pengaduan/journal';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';

/** What became of each notice, or why nothing was sent. */
export type SendResult = Either<DispatchFailure | IndexFailure | ChannelFailure, ReadonlyArray<Delivery>>;

/** Sends what happened since the last time, then what falls due. */
const sendNew =
  (outbox: Outbox & Reminding, now: Instant) =>
  (signal: AbortSignal): Task<SendResult> =>
  async () => {
    const happened = await dispatch(outbox)(signal)();
    if (isLeft(happened)) return happened;
    const reminders = await remind(outbox)(now, signal)();
    return isLeft(reminders) ? reminders : right([...happened.right.deliveries, ...reminders.right]);
  };

/** What to send: what is new at an instant, or again what could not be sent before. */
export type SendWhat =
  { readonly type: 'new'; readonly now: Instant } | { readonly type: 'parked'; readonly feed: Feed };

/** Sends notices on a channel while no other process does; `onWaiting` is called when one seems to. */
export const send = (
  outbox: Outbox & Reminding & ChannelLease,
  what: SendWhat,
  { signal, onWaiting }: { readonly signal: AbortSignal; readonly onWaiting: () => void },
): Task<SendResult> =>
  holdChannel(
    { ...outbox, onWaiting },
    signal,
  )(
    what.type === 'new'
      ? sendNew(outbox, what.now)
      : (stop): Task<SendResult> => sendParked(outbox, what.feed, stop),
  );
