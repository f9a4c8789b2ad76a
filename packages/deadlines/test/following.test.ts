import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Environment } from '@pengaduan/core';
import { at, wib } from '@pengaduan/core/testing';
import { memoryDeadlines, watch, watchNotices, type Watch } from '@pengaduan/deadlines';
import type { Feed, Store } from '@pengaduan/journal';
import { sqliteDeadlines } from '../src/sqlite/index.js';
import { outboxOver, post } from './notices/post.js';
import { readModels } from './temporary.js';
import { about, give, value, world } from './world.js';

let store: Store;
let environment: Environment;
beforeEach(() => {
  ({ store, environment } = world());
});

/** A feed that counts how often it is read and followed. */
const counted = () => {
  const asked = { reads: 0, follows: 0 };
  const feed: Feed = {
    read: (range, handle) => (asked.reads++, store.feed.read(range, handle)),
    follow: (range, handle, signal) => (asked.follows++, store.feed.follow(range, handle, signal)),
  };
  return { asked, feed };
};
/** Sleeps until it is told to end. */
const sleep: Watch['sleep'] = (_, signal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
const now = (): number => wib('2025-02-03T08:02');
const ids = Array.from({ length: 20 }, (_, n) => String(n));

describe('one subscription', () => {
  it.each([
    ['in memory', (feed: Feed) => Promise.resolve(memoryDeadlines(feed))],
    ['in a file', async (feed: Feed) => value(sqliteDeadlines(await readModels(feed)))],
  ])('keeps the index of a watch up to date %s: nothing else is read for what comes in', async (_, open) => {
    const { asked, feed } = counted();
    const index = await open(feed);
    const stop = new AbortController();
    const watching = value(watch({ environment, index, sleep, now, signal: stop.signal }));
    await vi.waitUntil(() => asked.follows === 1);
    const before = asked.reads;
    for (const id of ids) {
      await give(environment, ...at.Received.map((one) => about(id, one)));
      await vi.waitUntil(
        async () => (await value(index.runningBy(wib('2025-02-07T08:00')))).length > Number(id),
      );
    }
    expect(asked).toEqual({ reads: before, follows: 1 });
    stop.abort();
    await watching;
  });
  it('sends the notices of a channel: nothing else is read for what comes in', async () => {
    const { asked, feed } = counted();
    const { notices, notify } = post();
    const { outbox, index } = outboxOver(store, environment, notify);
    const stop = new AbortController();
    const ports = { ...outbox, feed, index, sleep, now, signal: stop.signal };
    const watching = value(watchNotices(ports));
    await vi.waitUntil(() => asked.follows === 1);
    const before = asked.reads;
    for (const id of ids) {
      await give(environment, ...at.Dispositioned.map((one) => about(id, one)));
      await vi.waitUntil(() => notices.length > Number(id));
    }
    expect(asked).toEqual({ reads: before, follows: 1 });
    stop.abort();
    await watching;
  });
});
