import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDeadlines, watch, type RunReport, type Watch } from '@pengaduan/deadlines';
import type { Environment } from '@pengaduan/core';
import { at, disposition, reply, wib } from '@pengaduan/core/testing';
import type { Feed, Journal, Store } from '@pengaduan/journal';
import { eventsOf, give, value, world } from './world.js';

let store: Store;
let environment: Environment;
beforeEach(() => {
  ({ store, environment } = world());
});

/** A clock that stands still until somebody sleeps: then it goes on by as much, and `then` is told. */
const simulated = (start: string, then: (slept: number, count: number) => void | Promise<void>) => {
  let now = wib(start);
  let count = 0;
  const sleep: Watch['sleep'] = async (ms, signal) => {
    await then(ms, ++count);
    if (!signal.aborted) now += ms;
  };
  return { now: () => now, sleep };
};

const watching = (over: Partial<Watch> & Pick<Watch, 'signal'>): Watch => ({
  environment,
  index: memoryDeadlines(store.feed),
  ...over,
});
const hour = 3_600_000;

describe('watching', () => {
  it('acts when the next deadline falls due, and not in between', async () => {
    await give(environment, ...at.Pending);
    const stop = new AbortController();
    const slept: Array<number> = [];
    const reports: Array<RunReport> = [];
    const time = simulated('2025-02-17T23:00', (ms) => {
      slept.push(ms);
      if (reports.some(({ done }) => done.length > 0)) stop.abort();
    });
    await value(
      watch(watching({ ...time, signal: stop.signal, onReport: (report) => reports.push(report) })),
    );
    expect(slept.slice(0, -1).reduce((sum, ms) => sum + ms, 0)).toBe(hour);
    expect(reports.flatMap(({ done }) => done)).toMatchObject([
      { deadline: 'data-1', doneAt: wib('2025-02-18T00:00') },
    ]);
  });
  it('acts at the due of an imported deadline where it is told to, and sleeps through it elsewhere', async () => {
    await give(environment, ...at.Pending.map((one) => ({ ...one, source: 'log' }) as typeof one));
    const sleptOver = async (includeImported: boolean): Promise<number> => {
      const stop = new AbortController();
      let first = 0;
      const time = simulated('2025-02-17T23:58', (ms) => {
        first = ms;
        stop.abort();
      });
      await value(watch(watching({ ...time, includeImported, signal: stop.signal })));
      return first;
    };
    expect(await sleptOver(true)).toBe(2 * 60_000);
    expect(await sleptOver(false)).toBe(10 * 60_000);
  });
  it('wakes at an event that sets a deadline, long before it would have looked again', async () => {
    const stop = new AbortController();
    const asleep: Array<number> = [];
    const fiveMinutes = 5 * 60_000;
    const sleep: Watch['sleep'] = (ms, signal) => {
      asleep.push(ms);
      // Somebody writes while it sleeps; nothing else ends this sleep.
      if (asleep.length === 1) void give(environment, ...at.Dispositioned);
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve());
        if (ms === fiveMinutes) stop.abort();
      });
    };
    await value(watch(watching({ now: () => wib('2025-02-03T09:01'), sleep, signal: stop.signal })));
    expect(asleep[0]).toBe(10 * 60_000);
    // The liaison is to be informed within five minutes of the disposition at 09:01.
    expect(asleep.at(-1)).toBe(fiveMinutes);
  });
  it('does at the start what was missed', async () => {
    await give(environment, ...at.Dispositioned);
    const stop = new AbortController();
    const time = simulated('2025-12-01T08:00', () => stop.abort());
    await value(watch(watching({ ...time, signal: stop.signal })));
    expect((await eventsOf(store.feed)).map(({ type }) => type)).toContain('ForwardedToOmbudsman');
  });
  it('tries again after a while what was refused because a later fact stands there', async () => {
    await give(environment, ...at.Dispositioned, reply('2025-02-03T09:20'));
    const stop = new AbortController();
    const slept: Array<number> = [];
    const time = simulated('2025-02-03T09:10', (ms, count) => {
      slept.push(ms);
      if (count === 11) stop.abort();
    });
    await value(watch(watching({ ...time, signal: stop.signal })));
    expect(slept.slice(0, 10)).toEqual(Array<number>(10).fill(60_000));
    expect((await eventsOf(store.feed)).find(({ type }) => type === 'DeadlineMissed')).toMatchObject({
      at: wib('2025-02-03T09:20'),
    });
  });
  it('waits out a journal that is busy, and ends with the failure of one that is closed', async () => {
    const stop = new AbortController();
    let reads = 0;
    const busy = { type: 'Unavailable', reason: 'locked', detail: '', retry: 'safe' } as const;
    const feed: Feed = {
      ...store.feed,
      read: (range, handle) =>
        reads++ < 2 ? () => Promise.resolve({ _tag: 'Left', left: busy }) : store.feed.read(range, handle),
    };
    const slept: Array<number> = [];
    const time = simulated('2025-02-03T09:10', async (ms) => {
      slept.push(ms);
      if (slept.length === 3) await store.close();
    });
    const index = memoryDeadlines(feed);
    const ended = await watch(watching({ ...time, index, retryMs: 1000, signal: stop.signal }))();
    expect(slept.slice(0, 3)).toEqual([1000, 1000, 10 * 60_000]);
    expect(ended).toMatchObject({ left: { type: 'Unavailable', reason: 'closed' } });
  });
  it('told to end, finishes the deadline in hand and begins no other', async () => {
    await give(environment, ...at.Dispositioned);
    const stop = new AbortController();
    const journal: Journal = {
      ...environment.journal,
      append: (token, events) => async () => {
        stop.abort();
        await setImmediate();
        return environment.journal.append(token, events)();
      },
    };
    const time = simulated('2025-12-01T08:00', () => undefined);
    await value(watch(watching({ ...time, environment: { ...environment, journal }, signal: stop.signal })));
    const missed = (await eventsOf(store.feed)).filter(({ type }) => type === 'DeadlineMissed');
    expect(missed).toMatchObject([{ clock: 'informing' }]);
  });
  it('told to end while it sleeps, ends at once and leaves nothing behind', async () => {
    const stop = new AbortController();
    const ended = watch(watching({ signal: stop.signal, now: () => wib('2025-02-03T09:10') }))();
    // It listens for the end while it sleeps.
    await vi.waitUntil(() => getEventListeners(stop.signal, 'abort').length > 0);
    stop.abort();
    expect(await ended).toEqual({ _tag: 'Right', right: undefined });
    await give(environment, ...at.Verified, disposition('2025-02-03T09:05'));
    expect(await eventsOf(store.feed)).not.toEqual([]);
  });
});
