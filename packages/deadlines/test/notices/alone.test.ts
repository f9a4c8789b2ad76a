import { describe, expect, it } from 'vitest';
import { right } from 'fp-ts/lib/Either.js';
import { alone, tell, watchNotices, type Notifier } from '@pengaduan/deadlines';
import { at, dispose } from '@pengaduan/core/testing';
import type { Checkpoints } from '@pengaduan/journal';
import { give, value, world } from '../world.js';
import { outboxOver, post } from './post.js';

const leaseMs = 150;
const never = new AbortController().signal;
const untilAborted =
  (signal: AbortSignal, begun: () => void = () => undefined) =>
  () =>
    new Promise<ReturnType<typeof right<string>>>((resolve) => {
      begun();
      if (signal.aborted) resolve(right('ended'));
      signal.addEventListener('abort', () => resolve(right('ended')));
    });
/** One that holds the channel until the signal aborts; resolves as soon as it does hold it. */
const holding = async (checkpoints: Checkpoints, signal = never) => {
  let begun: () => void = () => undefined;
  const holds = new Promise<void>((resolve) => (begun = resolve));
  const ended = on(checkpoints, signal)((aborts) => untilAborted(aborts, begun))();
  await holds;
  return { ended };
};
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
    const first = await holding(cut);
    alive = false;
    expect(await on(checkpoints)(() => () => Promise.resolve(right('took over')))()).toEqual(
      right('took over'),
    );
    alive = true;
    waking.forEach((wake) => wake());
    expect(await first.ended).toEqual(taken);
  });
  it('told to end while it waits for its turn, ends at once', async () => {
    const { store } = world();
    const stop = new AbortController();
    const first = await holding(store.checkpoints, stop.signal);
    const options = { channel: 'surat', checkpoints: store.checkpoints, onWaiting: () => stop.abort() };
    expect(await alone(options, stop.signal)(untilAborted)()).toEqual(right('ended'));
    expect(await first.ended).toEqual(right('ended'));
  });
  it('watched twice tells each notice once', async () => {
    const { store, desk } = world();
    await give(desk, ...at.Dispositioned, dispose('2025-02-04T08:00', 'dlh'));
    const { notices, notify } = post();
    const stop = new AbortController();
    const { outbox, index } = outboxOver(store, desk, notify);
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
  const failing = (): Notifier => post({ type: 'Unreachable', code: 'ECONNREFUSED', retry: 'safe' }).notify;
  const deaf =
    (asked: () => void): Notifier =>
    () =>
    () => {
      asked();
      return new Promise(() => undefined);
    };

  it.each([
    ['while it waits to try again', failing],
    ['while nobody answers', deaf],
  ])('%s, a channel gives up the notice in hand and sends it next time', async (_, notifier) => {
    const { store, desk } = world();
    await give(desk, ...at.Dispositioned);
    const stop = new AbortController();
    const { outbox } = outboxOver(
      store,
      desk,
      notifier(() => stop.abort()),
    );
    const asleep = (_ms: number, signal: AbortSignal): Promise<void> => {
      stop.abort();
      return new Promise((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve());
      });
    };
    const { deliveries } = await value(tell({ ...outbox, sleep: asleep, graceMs: 10 })(stop.signal));
    expect(deliveries).toEqual([{ key: 'NewDisposition:1:5', result: 'CutShort' }]);
    const { notices, notify: hears } = post();
    await value(tell({ ...outbox, notify: hears })());
    expect(notices.map(({ key }) => key)).toEqual(['NewDisposition:1:5']);
  });
});
