import { left } from 'fp-ts/lib/Either.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '@pengaduan/core';
import { at, wib } from '@pengaduan/core/testing';
import { memoryDeadlines, watch, type DeadlineIndex, type Watch } from '@pengaduan/deadlines';
import type { Feed, Store, Unavailable } from '@pengaduan/journal';
import { eventsOf, give, value, world } from './world.js';

let store: Store;
let environment: Environment;
beforeEach(async () => {
  ({ store, environment } = world());
  await give(environment, ...at.Pending);
});

const away: Unavailable = { type: 'Unavailable', reason: 'unreachable', detail: '', retry: 'safe' };
const retryMs = 1000;

/** Watches in time that goes on only while it sleeps, until it has slept or been woken so often. */
const watching = async (
  rounds: number,
  over: Partial<Watch>,
  sleeping: (count: number) => void = () => undefined,
) => {
  const stop = new AbortController();
  const slept: Array<number> = [];
  const told: Array<string> = [];
  let now = wib('2025-02-17T23:00');
  let count = 0;
  const sleep: Watch['sleep'] = (ms, signal) => {
    if (!signal.aborted) {
      slept.push(ms);
      now += ms;
    }
    sleeping(++count);
    if (count >= rounds) stop.abort();
    return Promise.resolve();
  };
  const ended = await watch({
    ...{ environment, index: memoryDeadlines(store.feed), retryMs, sleep },
    ...{ now: () => now, signal: stop.signal },
    onAway: ({ type }) => told.push(`away: ${type}`),
    onBack: () => told.push('back'),
    onReport: ({ done }) => told.push(...done.map(({ outcome }) => outcome.type)),
    ...over,
  })();
  return { slept, told, ended };
};
const failing = (isAway: () => boolean): Feed => ({
  ...store.feed,
  read: (range, handle) => (isAway() ? () => Promise.resolve(left(away)) : store.feed.read(range, handle)),
});

describe('a watch over a store that is away and is not empty', () => {
  it('waits between its tries, and wakes for nothing that it has not read', async () => {
    let reads = 0;
    const feed = failing(() => (reads++, true));
    const { slept, told } = await watching(5, { index: memoryDeadlines(feed) });
    expect(slept).toEqual([retryMs, retryMs, retryMs, retryMs, retryMs]);
    expect(reads).toBeLessThan(12);
    expect(told).toEqual(['away: Unavailable']);
  });
  it('tells once that it is away and once that it is back, each time, and then goes on', async () => {
    let isAway = true;
    const sleeping = (count: number): void => {
      isAway = count < 3 || (count > 9 && count < 12);
    };
    const index = memoryDeadlines(failing(() => isAway));
    const { told, ended } = await watching(20, { index }, sleeping);
    expect(told).toEqual(['away: Unavailable', 'back', 'Acted', 'away: Unavailable', 'back']);
    expect(ended).toEqual({ _tag: 'Right', right: undefined });
    expect((await eventsOf(store.feed)).map(({ type }) => type)).toContain('ComplaintArchived');
  });
  it('waits it out where only the next due cannot be asked for', async () => {
    let asked = 0;
    const index = memoryDeadlines(store.feed);
    const deaf: DeadlineIndex = {
      ...index,
      firstDueAfter: (...question) =>
        asked++ < 2 ? () => Promise.resolve(left(away)) : index.firstDueAfter(...question),
    };
    const { slept, told } = await watching(3, { index: deaf });
    expect(slept.slice(0, 2)).toEqual([retryMs, retryMs]);
    expect(told).toEqual(['away: Unavailable', 'back']);
  });
  it('looks again soon where it cannot follow what comes in', async () => {
    const feed: Feed = { ...store.feed, follow: () => () => Promise.resolve(left(away)) };
    let now = wib('2025-02-05T09:00');
    const stop = new AbortController();
    const waits: Array<number> = [];
    const sleep: Watch['sleep'] = (ms, signal) => {
      waits.push(ms);
      if (waits.length > 5) stop.abort();
      if (ms > retryMs) return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
      now += ms;
      return Promise.resolve();
    };
    const index = memoryDeadlines(feed);
    await value(watch({ environment, index, retryMs, sleep, now: () => now, signal: stop.signal }));
    expect(waits.filter((ms) => ms === retryMs).length).toBeGreaterThan(1);
  });
});
