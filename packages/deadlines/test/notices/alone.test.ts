import { describe, expect, it } from 'vitest';
import { right } from 'fp-ts/lib/Either.js';
import { alone, dispatch, watchNotices, type Notifier } from '@pengaduan/deadlines';
import { at, disposition } from '@pengaduan/core/testing';
import type { Checkpoints } from '@pengaduan/journal';
import { give, value, world } from '../world.js';
import { outboxOver, post } from './post.js';

const leaseMs = 150;
const never = new AbortController().signal;
const untilAborted = (signal: AbortSignal) => () =>
  new Promise<ReturnType<typeof right<string>>>((resolve) => {
    if (signal.aborted) resolve(right('ended'));
    signal.addEventListener('abort', () => resolve(right('ended')));
  });
const on = (checkpoints: Checkpoints, signal = never) =>
  alone({ channel: 'surat', checkpoints, leaseMs }, signal);
const taken = { _tag: 'Left', left: { type: 'ChannelTaken', channel: 'surat', retry: 'never' } };

describe('a channel', () => {
  it('is told on by one process at a time: a second one is told so, and the first goes on', async () => {
    const { store } = world();
    const stop = new AbortController();
    const first = on(store.checkpoints, stop.signal)(untilAborted)();
    expect(await on(store.checkpoints)(() => () => Promise.reject(new Error('it ran')))()).toEqual(taken);
    stop.abort();
    expect(await first).toEqual(right('ended'));
  });
  it('is free at once when whoever held it ended', async () => {
    const { store } = world();
    const waited: Array<true> = [];
    const options = { channel: 'surat', checkpoints: store.checkpoints, onWaiting: () => waited.push(true) };
    for (const text of ['one', 'two']) {
      expect(await alone(options, never)(() => () => Promise.resolve(right(text)))()).toEqual(right(text));
    }
    expect(waited).toEqual([]);
  });
  it('is taken over from one that was killed, and from one that was cut off, which is told so', async () => {
    const { store } = world();
    const { checkpoints } = store;
    let alive = true;
    const cut: Checkpoints = {
      load: checkpoints.load,
      // A process that stands still shows no sign of life.
      advance: (held, to) => () =>
        alive
          ? checkpoints.advance(held, to)()
          : new Promise((resolve) => waking.push(() => resolve(checkpoints.advance(held, to)()))),
    };
    const waking: Array<() => void> = [];
    const first = on(cut)(untilAborted)();
    await new Promise((resolve) => setTimeout(resolve, 10));
    alive = false;
    expect(await on(checkpoints)(() => () => Promise.resolve(right('took over')))()).toEqual(
      right('took over'),
    );
    alive = true;
    waking.forEach((wake) => wake());
    expect(await first).toEqual(taken);
  });
  it('told to end while it waits for its turn, ends at once', async () => {
    const { store } = world();
    const stop = new AbortController();
    const first = on(store.checkpoints, stop.signal)(untilAborted)();
    await new Promise((resolve) => setTimeout(resolve, 10));
    const options = { channel: 'surat', checkpoints: store.checkpoints, onWaiting: () => stop.abort() };
    expect(await alone(options, stop.signal)(untilAborted)()).toEqual(right('ended'));
    expect(await first).toEqual(right('ended'));
  });
  it('watched twice tells each notice once', async () => {
    const { store, environment } = world();
    await give(environment, ...at.Dispositioned, disposition('2025-02-04T08:00', 'dlh'));
    const { notices, notify } = post();
    const stop = new AbortController();
    const { outbox, index } = outboxOver(store, environment, notify);
    const watching = { ...outbox, index, leaseMs, signal: stop.signal, now: () => 0, sleep: undefined };
    const { sleep: _, ...options } = watching;
    const both = [watchNotices(options)(), watchNotices(options)()];
    expect(await Promise.race(both)).toEqual(taken);
    stop.abort();
    await Promise.all(both);
    expect(notices.map(({ type }) => type)).toEqual(['NewDisposition', 'NewDisposition']);
  });
});

describe('told to end', () => {
  const failing: Notifier = post({ type: 'Unreachable', code: 'ECONNREFUSED', retry: 'safe' }).notify;
  const deaf: Notifier = () => () => new Promise(() => undefined);

  it.each([
    ['while it waits to try again', failing],
    ['while nobody answers', deaf],
  ])('%s, a channel gives up the notice in hand and sends it next time', async (_, notify) => {
    const { store, environment } = world();
    await give(environment, ...at.Dispositioned);
    const stop = new AbortController();
    const { outbox } = outboxOver(store, environment, notify);
    const asleep = (_ms: number, signal: AbortSignal): Promise<void> => {
      stop.abort();
      return new Promise((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve());
      });
    };
    if (notify === deaf) setTimeout(() => stop.abort(), 10);
    const { deliveries } = await value(dispatch({ ...outbox, sleep: asleep, graceMs: 10 })(stop.signal));
    expect(deliveries).toEqual([{ key: 'NewDisposition:1:5', result: 'CutShort' }]);
    const { notices, notify: hears } = post();
    await value(dispatch({ ...outbox, notify: hears })());
    expect(notices.map(({ key }) => key)).toEqual(['NewDisposition:1:5']);
  });
});
