import { left, right } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '@pengaduan/core';
import { at, disposition, wib } from '@pengaduan/core/testing';
import {
  dispatch,
  parkedNotices,
  remind,
  sendParked,
  type Notice,
  type Notifier,
} from '@pengaduan/deadlines';
import { unavailable, type Feed, type Store } from '@pengaduan/journal';
import { about, give, value, world } from '../world.js';
import { busy, outboxOver, passed, post } from './post.js';

const many = 50;
let store: Store;
let environment: Environment;
beforeEach(async () => {
  ({ store, environment } = world());
  for (let n = 1; n <= many; n++) {
    await give(environment, ...at.Dispositioned.map((one) => about(String(n).padStart(2, '0'), one)));
  }
});

/** A receiver that takes only some notices, and how often it was asked in all. */
const receiver = (takes: (notice: Notice) => boolean, failure = busy) => {
  const asked: Array<string> = [];
  const notify: Notifier = (notice) => () => {
    asked.push(notice.complaint ?? notice.key);
    return Promise.resolve(takes(notice) ? right(undefined) : left(failure));
  };
  return { asked, ...outboxOver(store, environment, notify) };
};
const dead = () => receiver(() => false);
const parked = async () => (await value(parkedNotices(store.feed, 'surat'))).map(({ key }) => key);
const away = { type: 'ReceiverAway', failure: busy, retryAfterMs: 0, retry: 'safe' };

describe('a receiver that is dead', () => {
  it('costs the attempts of one notice and not of each: the others are put off', async () => {
    const { outbox, asked, slept } = dead();
    const { deliveries, stopped } = await dispatch(outbox)()();
    const parkedNow = { key: 'NewDisposition:01:5', result: 'Parked', failure: 'Refused', retry: 'safe' };
    expect(deliveries).toEqual([parkedNow]);
    expect(stopped).toEqual(away);
    expect(asked).toEqual(['01', '01', '01', '01', '01', '02']);
    expect(slept).toEqual([1000, 2000, 4000, 8000]);
    expect(await parked()).toEqual(['NewDisposition:01:5']);
  });
  it('gets all that was put off, and what was parked on request, once it is back', async () => {
    await dispatch(dead().outbox)()();
    const { outbox, asked } = receiver(() => true);
    await passed(dispatch(outbox)());
    expect(asked).toHaveLength(many - 1);
    await passed(sendParked(outbox, store.feed));
    expect(asked.at(-1)).toBe('01');
    expect(await parked()).toEqual([]);
  });
  it('costs no more in reminders, and in what was parked before', async () => {
    const { outbox, index, asked } = dead();
    expect(await remind({ ...outbox, index })(wib('2025-02-20T07:00'))()).toMatchObject({ stopped: away });
    expect(asked).toHaveLength(6);
    for (let n = 0; n < 4; n++) await dispatch(outbox)()();
    asked.length = 0;
    expect(await sendParked(outbox, store.feed)()).toMatchObject({ stopped: away });
    expect(asked).toHaveLength(6);
  });
});

describe('a notice that a receiver breaks down on', () => {
  it('is parked, and those behind it are sent', async () => {
    const { outbox } = receiver(({ complaint }) => complaint !== '02');
    const { deliveries } = await passed(dispatch(outbox)());
    expect(deliveries.filter(({ result }) => result === 'Sent')).toHaveLength(many - 1);
    expect(await parked()).toEqual(['NewDisposition:02:5']);
  });
  it('beside another one delays those behind them to the next pass, not for ever', async () => {
    const { outbox, asked } = receiver(({ complaint }) => complaint !== '02' && complaint !== '03');
    expect((await dispatch(outbox)()()).stopped).toEqual(away);
    expect(asked.at(-1)).toBe('03');
    await passed(dispatch(outbox)());
    expect(await parked()).toEqual(['NewDisposition:02:5', 'NewDisposition:03:5']);
  });
  it('does not keep other parked ones back: those that were tried least are tried first', async () => {
    for (let n = 0; n < 4; n++) await dispatch(dead().outbox)()();
    expect(await parked()).toHaveLength(4);
    const { outbox } = receiver(({ complaint }) => complaint !== '01' && complaint !== '02');
    for (let n = 0; n < 3; n++) await sendParked(outbox, store.feed)();
    expect(await parked()).toEqual(['NewDisposition:01:5', 'NewDisposition:02:5']);
  });
});

describe('a receiver that says when to ask again', () => {
  const answering = (retryAfterMs: number) =>
    post({ type: 'Refused', status: 503, retryAfterMs, retry: 'safe' });
  it('is left alone for as long', async () => {
    const { notices, notify } = answering(30_000);
    const { outbox, slept } = outboxOver(store, environment, notify);
    await passed(dispatch(outbox)());
    expect(slept).toEqual([30_000]);
    expect(notices).toHaveLength(many + 1);
  });
  it('is asked no sooner than otherwise', async () => {
    const { outbox, slept } = outboxOver(store, environment, answering(10).notify);
    await passed(dispatch(outbox)());
    expect(slept).toEqual([1000]);
  });
  it('is not waited for where that is long: the notice is parked, and the others are put off', async () => {
    const { notices, notify } = answering(61_000);
    const { outbox, slept } = outboxOver(store, environment, notify);
    const { stopped } = await dispatch(outbox)()();
    expect(stopped).toMatchObject({ type: 'ReceiverAway', retryAfterMs: 61_000 });
    expect([slept, notices.length]).toEqual([[], 1]);
    expect(await parked()).toEqual(['NewDisposition:01:5']);
  });
  it('is left alone also where nothing was behind', async () => {
    const { outbox } = outboxOver(store, environment, answering(61_000).notify);
    await give(environment, about('01', disposition('2025-02-10T08:00', 'dlh')));
    const report = await dispatch({ ...outbox, since: wib('2025-02-10T00:00') })()();
    expect(report).toMatchObject({ deliveries: [{ result: 'Parked' }], stopped: { retryAfterMs: 61_000 } });
  });
});

it('what was sent is told also where the journal fails midway, as it happens and in the end', async () => {
  const failure = unavailable('unreachable', '');
  const midway: Feed = {
    ...store.feed,
    read: (range, handle) => async () => {
      const read = await store.feed.read(range, handle)();
      return read._tag === 'Left' ? read : left(failure);
    },
  };
  const { outbox } = receiver(() => true);
  const told: Array<string> = [];
  const report = await dispatch({ ...outbox, feed: midway, onDelivery: ({ key }) => told.push(key) })()();
  expect(report.stopped).toEqual(failure);
  expect(report.deliveries).toHaveLength(many);
  expect(told).toEqual(report.deliveries.map(({ key }) => key));
  expect(isNone(report.scannedTo)).toBe(false);
});
