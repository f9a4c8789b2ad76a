import { isLeft, right } from 'fp-ts/lib/Either.js';
import { none, type Option } from 'fp-ts/lib/Option.js';
import type { Task } from 'fp-ts/lib/Task.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Feed, Position, ReadFailure } from '@pengaduan/journal';
import { checkGiven, ofChannel } from '../check-given.js';
import type { Channel } from './channel.js';
import { noticeKeyOf } from './key.js';
import { noticeRecordOf, prefixOf, type Parked } from './outbox.js';
import { beginPass, type SendReport } from './pass.js';

/** The notices of a channel that are parked. Each call reads on from where the last one ended. */
export const parkedReader = (feed: Feed, channel: string): TaskEither<ReadFailure, ReadonlyArray<Parked>> => {
  const parked = new Map<string, Parked>();
  let after: Option<Position> = none;
  return async () => {
    const read = await feed.read<never>({ prefix: prefixOf(channel), after }, ({ events }) => () => {
      for (const recorded of events) {
        const record = noticeRecordOf(channel, recorded);
        if (record === undefined) continue;
        if (record.type !== 'NoticeParked') parked.delete(record.key);
        else {
          const { type: _, ...one } = record;
          parked.set(record.key, one);
        }
      }
      return Promise.resolve(right('continue'));
    })();
    if (isLeft(read)) return read;
    after = read.right;
    return right([...parked.values()]);
  };
};

/**
 * The notices of a channel that could not be sent, in the order in which they were first parked. It reads all that the
 * journal has of the channel.
 * @example
 * import { parkedNotices } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { feed } = memoryStore({ now: Date.now });
 * console.log(await parkedNotices(feed, 'papan')()); // { _tag: 'Right', right: [] }
 */
export const parkedNotices = (feed: Feed, channel: string): TaskEither<ReadFailure, ReadonlyArray<Parked>> =>
  parkedReader(feed, channel);

/** Tries parked notices once more, those first that were tried least. */
export const sendAgain = async (
  channel: Channel,
  parked: ReadonlyArray<Parked>,
  signal?: AbortSignal,
): Promise<SendReport> => {
  const pass = beginPass(channel, { signal, parkedToo: true });
  for (const { key: text } of [...parked].sort((a, b) => a.attempts - b.attempts)) {
    const key = noticeKeyOf(text);
    if (key === undefined) continue;
    const delivered = await pass.deliver(key);
    if (isLeft(delivered)) return pass.report(delivered.left);
    if (delivered.right === 'stop') break;
  }
  return pass.report();
};

/**
 * Tries to send the parked notices of a channel again, each as often as the channel's `attempts`, those first that were
 * tried least. Call it within `holdChannel` where a `watchNotices` may run.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { dispatch, sendParked, toConsole } from '@pengaduan/deadlines';
 * import { toJsonLines } from '@pengaduan/deadlines/file';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed, checkpoints } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Dispositioned)();
 * const channel = { channel: 'papan', since: 0, environment, attempts: 1 };
 * await dispatch({ ...channel, feed, checkpoints, notify: toJsonLines('no-such-folder/notices.jsonl') })()();
 * const sent = await sendParked({ ...channel, notify: toConsole() }, feed)();
 * console.log(sent.deliveries.map(({ result }) => result)); // [ 'Sent' ]
 */
export const sendParked = (channel: Channel, feed: Feed, signal?: AbortSignal): Task<SendReport> => {
  checkGiven('sendParked', ofChannel, channel);
  return async () => {
    const parked = await parkedNotices(feed, channel.channel)();
    return isLeft(parked)
      ? { deliveries: [], stopped: parked.left }
      : sendAgain(channel, parked.right, signal);
  };
};
