import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Feed, ReadFailure } from '@pengaduan/journal';
import { deliver, type Channel, type Delivery, type DeliveryFailure } from './deliver.js';
import { noticeKeyOf } from './key.js';
import { emptyLedger, prefixOf, ledgerAfter, type Parked, type Ledger } from './outbox.js';

/** The notices of a channel that could not be sent. Reads what the journal holds of the channel. */
export const parkedNotices =
  (feed: Feed, channel: string): TaskEither<ReadFailure, ReadonlyArray<Parked>> =>
  async () => {
    const ledger = new Map<string, Ledger>();
    const range = { prefix: prefixOf(channel), after: none };
    const read = await feed.read<never>(range, ({ events }) => () => {
      for (const record of events) {
        const before = ledger.get(record.stream) ?? emptyLedger;
        ledger.set(record.stream, ledgerAfter(channel, before, record));
      }
      return Promise.resolve(right('continue'));
    })();
    return isLeft(read) ? read : right([...ledger.values()].flatMap(({ parked }) => [...parked.values()]));
  };

/** Tries the parked notices of a channel once more, as often each as the channel says. */
export const sendParked =
  (
    channel: Channel,
    feed: Feed,
    signal?: AbortSignal,
  ): TaskEither<DeliveryFailure, ReadonlyArray<Delivery>> =>
  async () => {
    const parked = await parkedNotices(feed, channel.channel)();
    if (isLeft(parked)) return parked;
    const deliveries: Array<Delivery> = [];
    for (const { key: text } of parked.right) {
      const key = noticeKeyOf(text);
      if (key === undefined) continue;
      if (signal?.aborted === true) break;
      const delivery = await deliver(channel, { signal, parkedToo: true })(key)();
      if (isLeft(delivery)) return left(delivery.left);
      deliveries.push(delivery.right);
    }
    return right(deliveries);
  };
