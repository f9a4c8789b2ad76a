import { describe, expect, it } from 'vitest';
import { left, right } from 'fp-ts/lib/Either.js';
import { holdChannel, dispatch, watchNotices, type Notifier } from '@pengaduan/deadlines';
import { at, disposition } from '@pengaduan/core/testing';
import { leaseHeld, type Leases } from '@pengaduan/journal';
import { give, value, world } from '../world.js';
import { outboxOver, passed, post } from './post.js';

const leaseMs = 150;
const never = new AbortController().signal;
const says = (text: string) => () => () => Promise.resolve(right(text));

/** Work that says when it has begun, and ends when its signal aborts. */
const untilAborted = () => {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const work = (signal: AbortSignal) => () =>
    new Promise<ReturnType<typeof right<string>>>((resolve) => {
      if (signal.aborted) resolve(right('ended'));
      signal.addEventListener('abort', () => resolve(right('ended')));
      begin();
    });
  return { work, begun };
};
const on = (leases: Leases, signal = never) => holdChannel({ channel: 'surat', leases, leaseMs }, signal);
const taken = { _tag: 'Left', left: { type: 'ChannelTaken', channel: 'surat', retry: 'never' } };

describe('a channel', () => {
  it('is used by one process at a time: a second one is told so, and the first goes on', async () => {
    const { store } = world();
    const stop = new AbortController();
    const { work, begun } = untilAborted();
    const first = on(store.leases, stop.signal)(work)();
    await begun;
    expect(await on(store.leases)(() => () => Promise.reject(new Error('it ran')))()).toEqual(taken);
    stop.abort();
    expect(await first).toEqual(right('ended'));
  });
  it('is free at once when whoever held it ended', async () => {
    const { store } = world();
    const waited: Array<true> = [];
    const options = { channel: 'surat', leases: store.leases, onWaiting: () => waited.push(true) };
    for (const text of ['one', 'two'])
      expect(await holdChannel(options, never)(says(text))()).toEqual(right(text));
    expect(waited).toEqual([]);
  });
  it.each([
    ['rejects', () => () => Promise.reject(new Error('broken'))],
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
  ])('is free at once where the work %s', async (_, work) => {
    const { leases } = world().store;
    const waited: Array<true> = [];
    await expect(on(leases)(work)()).rejects.toThrow('broken');
    const options = { channel: 'surat', leases, onWaiting: () => waited.push(true) };
    expect(await holdChannel(options, never)(says('next'))()).toEqual(right('next'));
    expect(waited).toEqual([]);
  });
  it('is taken over from one that was cut off, which is told so', async () => {
    const { leases } = world().store;
    let isCutOff = false;
    const waiting: Array<() => void> = [];
    const cut: Leases = {
      ...leases,
      // A process that stands still does not renew.
      renew: (lease) => () =>
        isCutOff
          ? new Promise((resolve) => waiting.push(() => resolve(leases.renew(lease)())))
          : leases.renew(lease)(),
    };
    const { work, begun } = untilAborted();
    const first = on(cut)(work)();
    await begun;
    isCutOff = true;
    expect(await on(leases)(says('took over'))()).toEqual(right('took over'));
    isCutOff = false;
    for (const goOn of waiting) goOn();
    expect(await first).toEqual(taken);
  });
  it('is taken over from one that was killed', async () => {
    const { leases } = world().store;
    await value(leases.acquire('notices-surat'));
    expect(await on(leases)(says('took over'))()).toEqual(right('took over'));
  });
  it('told to end while it waits for its turn, ends at once', async () => {
    const { store } = world();
    const stop = new AbortController();
    const { work, begun } = untilAborted();
    const first = on(store.leases, stop.signal)(work)();
    await begun;
    const options = { channel: 'surat', leases: store.leases, onWaiting: () => stop.abort() };
    expect(await holdChannel(options, stop.signal)(untilAborted().work)()).toEqual(right('ended'));
    expect(await first).toEqual(right('ended'));
  });
  it('does not take a failure of the work for one of its own', async () => {
    const { leases } = world().store;
    const failure = left(leaseHeld('notices-surat', 1n));
    expect(await on(leases)(() => () => Promise.resolve(failure))()).toEqual(failure);
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
    const { store, environment } = world();
    await give(environment, ...at.Dispositioned);
    const stop = new AbortController();
    const notify = notifier(() => stop.abort());
    const { outbox } = outboxOver(store, environment, notify);
    const asleep = (_ms: number, signal: AbortSignal): Promise<void> => {
      stop.abort();
      return new Promise((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve());
      });
    };
    const { deliveries } = await passed(dispatch({ ...outbox, sleep: asleep, graceMs: 10 })(stop.signal));
    expect(deliveries).toEqual([{ key: 'NewDisposition:1:5', result: 'CutShort' }]);
    const { notices, notify: hears } = post();
    await passed(dispatch({ ...outbox, notify: hears })());
    expect(notices.map(({ key }) => key)).toEqual(['NewDisposition:1:5']);
  });
});
