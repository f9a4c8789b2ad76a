import { left, right } from 'fp-ts/lib/Either.js';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '@pengaduan/core';
import { at, disposition, respond, wib } from '@pengaduan/core/testing';
import { parkedNotices, watchNotices, type Notifier, type NoticeWatch } from '@pengaduan/deadlines';
import { unavailable, type Feed, type Leases, type Store } from '@pengaduan/journal';
import { about, give, value, world } from '../world.js';
import { busy, gone, outboxOver } from './post.js';

const minute = 60_000;
const start = wib('2025-02-03T10:00');
let store: Store;
let environment: Environment;
beforeEach(async () => {
  ({ store, environment } = world());
  await give(environment, ...at.Dispositioned);
});

/** Watches in time that goes on only while it sleeps, until so many minutes have passed. */
const watching = async (
  minutes: number,
  { notify, ...over }: Pick<NoticeWatch, 'notify'> & Partial<NoticeWatch>,
  sleeping: (minutes: number) => Promise<void> | void = () => undefined,
) => {
  const stop = new AbortController();
  const told: Array<string> = [];
  const slept: Array<number> = [];
  let now = start;
  const sleep: NoticeWatch['sleep'] = async (ms, signal) => {
    await setImmediate();
    if (signal.aborted) return;
    slept.push(ms);
    now += ms;
    await sleeping((now - start) / minute);
    if (now - start >= minutes * minute) stop.abort();
  };
  const { outbox, index } = outboxOver(store, environment, notify);
  const ended = await watchNotices({
    ...{ ...outbox, index, sleep, attempts: 1, signal: stop.signal, now: () => now },
    onDelivery: ({ key, result }) => told.push(`${key} ${result}`),
    onAway: ({ type }) => told.push(`away: ${type}`),
    onBack: () => told.push('back'),
    ...over,
  })();
  return { told, slept, ended };
};
const parked = () => value(parkedNotices(store.feed, 'surat'));
const key = 'NewDisposition:1:5';

describe('a watch sends again what was parked', () => {
  it('for a reason that passes, once an hour, and nothing that was refused for good', async () => {
    await give(environment, disposition('2025-02-03T09:05', 'dlh'));
    const asked: Array<number> = [];
    let now = 0;
    const notify: Notifier = (notice) => () => {
      if (notice.agency === 'dlh') return Promise.resolve(left(gone));
      asked.push(now);
      return Promise.resolve(now >= 150 ? right(undefined) : left(busy));
    };
    const { told } = await watching(400, { notify }, (minutes) => void (now = minutes));
    expect(asked.map((minutes) => Math.floor(minutes / 60))).toEqual([0, 1, 2, 3]);
    expect(told.at(-1)).toBe(`${key} Sent`);
    expect((await parked()).map(({ retry }) => retry)).toEqual(['never']);
  });
  it('unless it is not needed any more: then it leaves the list', async () => {
    let isThere = false;
    const notify: Notifier =
      ({ type }) =>
      () =>
        Promise.resolve(isThere || type === 'NewDisposition' ? right(undefined) : left(busy));
    const days = 10 * 24 * 60;
    await watching(days + 30, { notify });
    expect((await parked()).map((one) => one.key)).toEqual(['DueSoon:1:response-1@2025-02-17']);
    await give(environment, respond('2025-02-13T12:00'));
    isThere = true;
    const { told } = await watching(days + 30, { notify });
    expect(told).toContain('DueSoon:1:response-1@2025-02-17 NotNeeded');
    expect(await parked()).toEqual([]);
  });
});

describe('a watch whose receiver is away', () => {
  it('says so once, tries again each minute, and says once that it is back', async () => {
    for (const id of ['2', '3', '4', '5', '6']) {
      await give(environment, ...at.Dispositioned.map((one) => about(id, one)));
    }
    let now = 0;
    const notify: Notifier = () => () => Promise.resolve(now >= 2 ? right(undefined) : left(busy));
    const { told, slept } = await watching(70, { notify }, (minutes) => void (now = minutes));
    expect(told.slice(0, 6)).toEqual([
      `${key} Parked`,
      'away: ReceiverAway',
      'NewDisposition:1:5 Before',
      'NewDisposition:2:5 Parked',
      'NewDisposition:1:5 Before',
      'NewDisposition:2:5 Before',
    ]);
    expect(told.filter((line) => line === 'back' || line.startsWith('away'))).toEqual([
      'away: ReceiverAway',
      'back',
    ]);
    expect(slept.slice(0, 2)).toEqual([minute, minute]);
    expect(await parked()).toEqual([]);
  });
  it('leaves it alone for as long as it asks', async () => {
    const retryAfterMs = 20 * minute;
    const notify: Notifier = () => () =>
      Promise.resolve(left({ ...busy, type: 'Refused', status: 503, retryAfterMs }));
    const { slept } = await watching(30, { notify });
    expect(slept[0]).toBe(retryAfterMs);
  });
});

describe('a watch whose store is away', () => {
  const taking: Notifier = () => () => Promise.resolve(right(undefined));
  const away = unavailable('unreachable', '');
  const back = ['away: Unavailable', `${key} Sent`, 'back'];
  it('waits between its tries, says so once, and says once that it is back', async () => {
    let now = 0;
    const feed: Feed = {
      ...store.feed,
      read: (range, handle) => (now < 3 ? () => Promise.resolve(left(away)) : store.feed.read(range, handle)),
    };
    const { told, slept } = await watching(5, { notify: taking, feed }, (minutes) => void (now = minutes));
    expect(slept.slice(0, 3)).toEqual([minute, minute, minute]);
    expect(told.filter((line) => !line.endsWith('NotNeeded'))).toEqual(back);
  });
  it('waits it out also where it cannot say who holds the channel', async () => {
    let now = 0;
    const leases: Leases = {
      ...store.leases,
      acquire: (...lease) => (now < 2 ? () => Promise.resolve(left(away)) : store.leases.acquire(...lease)),
    };
    const { told, ended } = await watching(5, { notify: taking, leases }, (minutes) => void (now = minutes));
    expect(told.filter((line) => !line.endsWith('NotNeeded'))).toEqual(back);
    expect(ended).toEqual(right(undefined));
  });
});
