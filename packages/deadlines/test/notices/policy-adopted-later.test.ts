import { setImmediate } from 'node:timers/promises';
import { left } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { adoptPolicy, bangkalan, nasional, type Environment, type Policy } from '@pengaduan/core';
import { at, contextUnder, receive, wib } from '@pengaduan/core/testing';
import { dispatch, parkedNotices, remind, sendParked, watchNotices } from '@pengaduan/deadlines';
import { unavailable, type Journal, type Store } from '@pengaduan/journal';
import { about, give, value, world } from '../world.js';
import { outboxOver, passed, post } from './post.js';

const { response } = bangkalan.clocks;
if (response?.kind !== 'limit') throw new Error('the first response has a limit');
const threeDays = { amount: 3, unit: 'workingDay' } as const;
/** SOP 112, but agencies have three working days to answer. */
const short: Policy = {
  ...bangkalan,
  id: 'sumenep',
  clocks: { ...bangkalan.clocks, response: { ...response, limit: threeDays, target: threeDays } },
};

let store: Store;
/** As a program has it that was started when nobody had adopted anything. */
let environment: Environment;
/** As another program has it that adopted a policy since. */
let elsewhere: Environment;
beforeEach(() => {
  ({ store, environment } = world(contextUnder(bangkalan)));
  elsewhere = { ...environment, context: contextUnder(bangkalan, short, nasional) };
});

const dispositionedUnder = (policy: string, complaint = '1') =>
  [receive('2025-02-03T08:00', { policy }), ...at.Dispositioned.slice(1)].map((one) => about(complaint, one));
const channel = (over: Partial<Environment> = {}) => {
  const { notices, notify } = post();
  return { notices, ...outboxOver(store, { ...environment, ...over }, notify) };
};
const scanned = async () => (await value(store.checkpoints.load('notices-surat'))).position;

describe('a report under a policy that was adopted after the notices had been started', () => {
  it('is told of, with the day to answer by of that policy', async () => {
    await value(adoptPolicy(store.journal)(short));
    await give(elsewhere, ...dispositionedUnder('sumenep'));
    const { outbox, notices } = channel();
    const { deliveries } = await passed(dispatch(outbox)());
    expect(deliveries).toEqual([{ key: 'NewDisposition:1:5', result: 'Sent' }]);
    expect(notices).toMatchObject([{ respondBy: { due: { at: wib('2025-02-07T00:00') } } }]);
  });
  it('is told of also where the policy comes with the library and was not given', async () => {
    await give(elsewhere, ...dispositionedUnder('nasional'));
    const { outbox, notices } = channel();
    await passed(dispatch(outbox)());
    expect(notices).toHaveLength(1);
  });
  it('is reminded of', async () => {
    await value(adoptPolicy(store.journal)(short));
    await give(elsewhere, ...dispositionedUnder('sumenep'));
    const { outbox, index, notices } = channel();
    await passed(remind({ ...outbox, index })(wib('2025-02-05T07:00')));
    expect(notices.map(({ key }) => key)).toEqual(['DueSoon:1:response-1@2025-02-06']);
  });
  it('is told of by a watch that goes on meanwhile', async () => {
    const stop = new AbortController();
    const { outbox, index, notices } = channel();
    let sleeps = 0;
    const sleep = async (): Promise<void> => {
      await setImmediate();
      if (notices.length > 0 || ++sleeps > 50) return stop.abort();
      if (sleeps > 1) return undefined;
      await value(adoptPolicy(store.journal)(short));
      await give(elsewhere, ...dispositionedUnder('sumenep'));
    };
    const now = () => wib('2025-02-03T10:00');
    await value(watchNotices({ ...outbox, index, sleep, now, signal: stop.signal }));
    expect(notices.map(({ type }) => type)).toEqual(['NewDisposition']);
  });
  it('waits for the policies where they cannot be read: the checkpoint does not move past it', async () => {
    await value(adoptPolicy(store.journal)(short));
    await give(elsewhere, ...dispositionedUnder('sumenep'));
    const busy = unavailable('locked', '');
    const journal: Journal = {
      ...store.journal,
      load: (stream, fold) =>
        stream === 'policies' ? () => Promise.resolve(left(busy)) : store.journal.load(stream, fold),
    };
    expect(await dispatch(channel({ journal }).outbox)()()).toMatchObject({ deliveries: [], stopped: busy });
    expect(isNone(await scanned())).toBe(true);
    const { outbox, notices } = channel();
    await passed(dispatch(outbox)());
    expect(notices).toHaveLength(1);
  });
});

describe('a report under a policy that nobody has', () => {
  beforeEach(async () => {
    await give(elsewhere, ...dispositionedUnder('sumenep'));
    await give(environment, ...dispositionedUnder('bangkalan', '2'));
  });
  it('is put aside by that name, and the others are told of', async () => {
    const { outbox, notices } = channel();
    const { deliveries } = await passed(dispatch(outbox)());
    expect(deliveries).toEqual([
      { key: 'NewDisposition:1:5', result: 'Parked', failure: 'UnknownPolicy', retry: 'safe' },
      { key: 'NewDisposition:2:5', result: 'Sent' },
    ]);
    expect(notices.map(({ complaint }) => complaint)).toEqual(['2']);
    expect(await value(parkedNotices(store.feed, 'surat'))).toMatchObject([
      { key: 'NewDisposition:1:5', attempts: 0, failure: 'UnknownPolicy', retry: 'safe' },
    ]);
  });
  it('is told of once somebody has adopted it', async () => {
    const { outbox, notices } = channel();
    await passed(dispatch(outbox)());
    await passed(sendParked(outbox, store.feed));
    await value(adoptPolicy(store.journal)(short));
    await passed(sendParked(outbox, store.feed));
    expect(notices.map(({ complaint }) => complaint)).toEqual(['2', '1']);
    expect(await value(parkedNotices(store.feed, 'surat'))).toEqual([]);
  });
});
