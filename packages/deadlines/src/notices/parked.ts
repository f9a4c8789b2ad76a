import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Feed, ReadFailure } from '@pengaduan/journal';
import { deliver, type Channel, type Delivery, type DeliveryFailure } from './deliver.js';
import { noticeKeyOf } from './key.js';
import { emptyLedger, prefixOf, ledgerAfter, type Parked, type Ledger } from './outbox.js';

/**
 * The notices of a channel that could not be sent. It reads all that the journal has of the channel.
 * @example
 * import { parkedNotices } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { feed } = memoryStore({ now: Date.now });
 * console.log(await parkedNotices(feed, 'papan')()); // { _tag: 'Right', right: [] }
 */
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

/**
 * Tries to send the parked notices of a channel again, each as often as the channel's `attempts`. Call it within
 * `holdChannel` where a `watchNotices` may run.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { dispatch, sendParked, toConsole, toJsonLines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed, checkpoints } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Dispositioned)();
 * const channel = { channel: 'papan', since: 0, environment, attempts: 1 };
 * await dispatch({ ...channel, feed, checkpoints, notify: toJsonLines('no-such-folder/notices.jsonl') })()();
 * const sent = await sendParked({ ...channel, notify: toConsole() }, feed)();
 * if (isRight(sent)) console.log(sent.right.map(({ result }) => result)); // [ 'Sent' ]
 */
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
