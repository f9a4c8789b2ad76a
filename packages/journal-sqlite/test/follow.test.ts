import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { expect, it } from 'vitest';
import type { BatchHandler, Sleep } from '@pengaduan/journal';
import { event, nothing } from './records.js';
import { opened, temporaryFile, value } from './temporary.js';

const range = { prefix: 'complaint-', after: none };

const stopAtFirst: BatchHandler<never> = () => () => Promise.resolve(right('stop'));

/** A sleep that lasts until it is woken, and says when it began. */
const watched = () => {
  const asked: Array<{ readonly ms: number; readonly end: () => void }> = [];
  let began: () => void;
  const begun = new Promise<void>((resolve) => (began = resolve));
  const sleep: Sleep = (ms, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('woken')));
      asked.push({ ms, end: resolve });
      began();
    });
  return { sleep, begun, asked };
};

it('a follower sees what was appended through the same store without waiting for its next look', async () => {
  const { sleep, begun } = watched();
  const store = await opened({ file: temporaryFile(), sleep });
  const following = value(store.feed.follow(range, stopAtFirst, new AbortController().signal));
  await begun;
  const { position } = (await value(store.journal.append(nothing, [event('a')]))) as { position: unknown };
  expect(await following).toMatchObject({ value: position });
  await store.close();
});

it('a follower looks every pollMs for what others wrote to the file', async () => {
  const file = temporaryFile();
  const { sleep, begun, asked } = watched();
  const store = await opened({ file, sleep, pollMs: 70 });
  const following = value(store.feed.follow(range, stopAtFirst, new AbortController().signal));
  await begun;
  const other = await opened({ file });
  await value(other.journal.append(nothing, [event('a')]));
  await other.close();
  asked[0]!.end();
  expect(await following).toMatchObject({ value: { commit: 1n } });
  expect(asked.map(({ ms }) => ms)).toEqual([70]);
  await store.close();
});

it('an abort ends a follower at once, though its sleep never ends', async () => {
  let began: () => void;
  const begun = new Promise<void>((resolve) => (began = resolve));
  const sleep: Sleep = () => (began(), new Promise(() => undefined));
  const store = await opened({ file: temporaryFile(), sleep });
  const leave = new AbortController();
  const following = value(store.feed.follow(range, stopAtFirst, leave.signal));
  await begun;
  leave.abort();
  expect(await following).toEqual(none);
  await store.close();
});

it('nothing written while a batch is handled is missed, even when no sleep ever ends', async () => {
  const store = await opened({ file: temporaryFile(), sleep: () => new Promise(() => undefined) });
  await value(store.journal.append(nothing, [event('0')]));
  const seen: Array<string> = [];
  const handle: BatchHandler<never> =
    ({ events }) =>
    async () => {
      seen.push(...events.map(({ id }) => id));
      if (seen.length === 20) return right('stop');
      const last = events.at(-1)!;
      await value(store.journal.append(last, [event(String(seen.length))]));
      return right('continue');
    };
  await value(store.feed.follow(range, handle, new AbortController().signal));
  expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => String(i)));
  await store.close();
});

it('nothing written between a look and the wait is missed, at whichever step', async () => {
  for (let step = 0; step < 12; step++) {
    const store = await opened({ file: temporaryFile(), sleep: () => new Promise(() => undefined) });
    const following = value(store.feed.follow(range, stopAtFirst, new AbortController().signal));
    for (let i = 0; i < step; i++) await Promise.resolve();
    await value(store.journal.append(nothing, [event('a')]));
    expect(await following).toMatchObject({ value: { commit: 1n } });
    await store.close();
  }
});
