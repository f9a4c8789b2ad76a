import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handleAll, type Environment } from '@pengaduan/core';
import { at, disposition, wib } from '@pengaduan/core/testing';
import { watchNotices, type NoticeWatch } from '@pengaduan/deadlines';
import type { Feed, Store } from '@pengaduan/journal';
import { give, value, world } from '../world.js';
import { outboxOver, post } from './post.js';

let store: Store;
let environment: Environment;
beforeEach(() => {
  ({ store, environment } = world());
});

const watching = (over: Partial<NoticeWatch> & Pick<NoticeWatch, 'signal'>) => {
  const { notices, notify } = post();
  const { outbox, index } = outboxOver(store, environment, notify);
  return { notices, run: watchNotices({ ...outbox, index, ...over }) };
};

describe('watching for notices', () => {
  it('tells what happens while it sleeps, and each new day what falls due', async () => {
    const stop = new AbortController();
    let clock = wib('2025-02-12T23:55');
    const slept: Array<number> = [];
    const told: Array<string> = [];
    const sleep: NoticeWatch['sleep'] = async (ms) => {
      slept.push(ms);
      if (slept.length > 20) stop.abort();
      if (slept.length === 1) {
        // The first sleep does not pass before what happens in it was told.
        await give(environment, ...at.Dispositioned);
        await vi.waitUntil(() => notices.length > 0);
        told.push(...notices.map(({ type }) => type));
      }
      clock += ms;
    };
    const { notices, run } = watching({ now: () => clock, sleep, signal: stop.signal });
    await value(run);
    expect(slept[0]).toBe(5 * 60_000);
    expect(told).toEqual(['NewDisposition']);
    expect(notices.map(({ type }) => type)).toEqual(['NewDisposition', 'DueSoon']);
  });
  it('wakes for the digests of the day, and sends those of the next working day on that day', async () => {
    const stop = new AbortController();
    await give(environment, ...at.Dispositioned);
    // A Friday.
    let clock = wib('2025-02-14T06:55');
    const woken: Array<number> = [];
    const sleep: NoticeWatch['sleep'] = (ms) => {
      clock += ms;
      woken.push(clock);
      if (clock >= wib('2025-02-17T07:30')) stop.abort();
      return Promise.resolve();
    };
    const { notices, run } = watching({ now: () => clock, sleep, signal: stop.signal, digestsFrom: 7 * 60 });
    await value(run);
    expect(woken[0]).toBe(wib('2025-02-14T07:00'));
    expect(woken).toContain(wib('2025-02-17T07:00'));
    expect(notices.filter(({ type }) => type === 'Digest').map(({ key }) => key)).toEqual([
      'Digest:2025-02-14:dinas-pupr',
      'Digest:2025-02-17:dinas-pupr',
    ]);
  });
  it('waits out a journal that is busy, and ends with the failure of one that is closed', async () => {
    let reads = 0;
    const busy = { type: 'Unavailable', reason: 'locked', detail: '', retry: 'safe' } as const;
    const feed: Feed = {
      ...store.feed,
      read: (range, handle) =>
        reads++ < 2 ? () => Promise.resolve({ _tag: 'Left', left: busy }) : store.feed.read(range, handle),
    };
    const slept: Array<number> = [];
    const sleep: NoticeWatch['sleep'] = async (ms) => {
      slept.push(ms);
      if (slept.length === 3) await store.close();
    };
    const { run } = watching({
      feed,
      sleep,
      now: () => 0,
      retryMs: 1000,
      signal: new AbortController().signal,
    });
    expect(await run()).toMatchObject({ left: { type: 'Unavailable', reason: 'closed' } });
    expect(slept.slice(0, 3)).toEqual([1000, 1000, 10 * 60_000]);
  });
  it('finishes the notice in hand when it is told to end while it follows, and begins no other of the batch', async () => {
    const stop = new AbortController();
    const { notices, notify } = post();
    const ending: NoticeWatch['notify'] = (notice) => {
      stop.abort();
      return notify(notice);
    };
    const sleep: NoticeWatch['sleep'] = async () => {
      if (notices.length > 0) return;
      await value(handleAll(environment)([...at.Dispositioned, disposition('2025-02-04T08:00', 'dlh')]));
      await vi.waitUntil(() => notices.length > 0);
    };
    const now = () => wib('2025-02-04T08:00');
    await value(watching({ notify: ending, now, sleep, signal: stop.signal }).run);
    expect(notices.map(({ agency }) => agency)).toEqual(['dinas-pupr']);
  });
  it('ends at once when it is told to', async () => {
    const stop = new AbortController();
    const { run } = watching({
      signal: stop.signal,
      sleep: (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve());
          stop.abort();
        }),
    });
    expect(await run()).toEqual({ _tag: 'Right', right: undefined });
  });
});
