import {
  dispatch,
  holdChannel,
  remind,
  sendDigests,
  sendParked,
  type ChannelFailure,
  type ChannelLease,
  type Delivery,
  type Outbox,
  type Reminding,
  type SendFailure,
} from '@pengaduan/deadlines';
import type { Instant } from '@pengaduan/core';
import type { Feed } from '@pengaduan/journal';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';

/** What became of each notice, also where it ended early, and why it did. */
export interface Sent {
  readonly deliveries: ReadonlyArray<Delivery>;
  readonly stopped: SendFailure | ChannelFailure | undefined;
}

/** What to send: what is new at an instant, with the digests of its day from a time of it on, or again what could not be sent before. */
export type SendWhat =
  | { readonly type: 'new'; readonly now: Instant; readonly digestsFrom: number | undefined }
  | { readonly type: 'parked'; readonly feed: Feed };

type Sender = Outbox & Reminding & ChannelLease;

/** Sends what happened since the last time, what falls due, and digests; or what was parked. Gives why it ended early. */
const sendOn = async (sender: Sender, what: SendWhat, signal: AbortSignal): Promise<Sent['stopped']> => {
  if (what.type === 'parked') return (await sendParked(sender, what.feed, signal)()).stopped;
  const { now, digestsFrom } = what;
  const dispatched = await dispatch(sender)(signal)();
  const reminded = dispatched.stopped ?? (await remind(sender)(now, signal)()).stopped;
  if (reminded !== undefined || digestsFrom === undefined) return reminded;
  return (await sendDigests({ ...sender, digestsFrom })(now, signal)()).stopped;
};

/** Sends notices on a channel while no other process does; `onWaiting` is called when one seems to. */
export const send =
  (
    sender: Sender,
    what: SendWhat,
    { signal, onWaiting }: { readonly signal: AbortSignal; readonly onWaiting: () => void },
  ): Task<Sent> =>
  async () => {
    const deliveries: Array<Delivery> = [];
    const onDelivery = (delivery: Delivery): void => void deliveries.push(delivery);
    const ended = await holdChannel(
      { ...sender, onWaiting },
      signal,
    )((held) => async () => right(await sendOn({ ...sender, onDelivery }, what, held)))();
    return { deliveries, stopped: isLeft(ended) ? ended.left : ended.right };
  };
