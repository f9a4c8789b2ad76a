import fc from 'fast-check';
import { left } from 'fp-ts/lib/Either.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '@pengaduan/core';
import { at, disposition, receive } from '@pengaduan/core/testing';
import { parkedNotices, sendParked, dispatch, type NotifyFailure } from '@pengaduan/deadlines';
import type { Json, Store } from '@pengaduan/journal';
import { sqliteStore } from '../temporary.js';
import { give, value, world } from '../world.js';
import { busy, gone, outboxOver, passed, post } from './post.js';

let store: Store;
let environment: Environment;
beforeEach(async () => {
  ({ store, environment } = world());
  await give(environment, ...at.Dispositioned, disposition('2025-02-04T08:00', 'dlh'));
});

const telling = (...answers: ReadonlyArray<NotifyFailure | undefined>) => {
  const { notices, notify } = post(...answers);
  return { ...outboxOver(store, environment, notify), notices };
};
const first = 'NewDisposition:1:5';

describe('a notice that does not arrive', () => {
  it('is tried again, each time after a longer wait', async () => {
    const { outbox, slept, notices } = telling(busy, busy, busy);
    const { deliveries } = await passed(dispatch(outbox)());
    expect(deliveries.map(({ result }) => result)).toEqual(['Sent', 'Sent']);
    expect(slept).toEqual([1000, 2000, 4000]);
    expect(notices.map(({ key }) => key).slice(0, 4)).toEqual([first, first, first, first]);
  });
  it('is parked in the end, with why and how often, and the next one is sent', async () => {
    const { outbox } = telling(busy, busy, busy, busy, { type: 'TimedOut', retry: 'safe' });
    const { deliveries } = await passed(dispatch(outbox)());
    expect(deliveries.map(({ result }) => result)).toEqual(['Parked', 'Sent']);
    expect(await value(parkedNotices(store.feed, 'surat'))).toEqual([
      { key: first, channel: 'surat', attempts: 5, failure: 'TimedOut', retry: 'safe' },
    ]);
  });
  it('is not waited for where the channel was told to end meanwhile, and not parked', async () => {
    const stop = new AbortController();
    const { outbox, slept } = outboxOver(store, environment, () => {
      stop.abort();
      return () => Promise.resolve(left(busy));
    });
    const { deliveries } = await passed(dispatch(outbox)(stop.signal));
    expect(deliveries).toEqual([{ key: first, result: 'CutShort' }]);
    expect(slept).toEqual([]);
    expect(await value(parkedNotices(store.feed, 'surat'))).toEqual([]);
  });
  it('is parked at once where trying again would not help', async () => {
    const { outbox, slept } = telling(gone);
    await passed(dispatch(outbox)());
    expect(slept).toEqual([]);
    expect(await value(parkedNotices(store.feed, 'surat'))).toMatchObject([
      { attempts: 1, failure: 'Refused' },
    ]);
  });
  it('stays parked until somebody asks, then is sent and is parked no more', async () => {
    await passed(dispatch(telling(gone).outbox)());
    const { outbox, notices } = telling(gone);
    const checkpoints = world().store.checkpoints;
    await passed(dispatch({ ...outbox, checkpoints })());
    expect(notices).toEqual([]);
    const again = async () => (await passed(sendParked(outbox, store.feed))).deliveries;
    expect(await again()).toEqual([{ key: first, result: 'Parked', failure: 'Refused', retry: 'never' }]);
    expect(await value(parkedNotices(store.feed, 'surat'))).toHaveLength(1);
    expect(await again()).toEqual([{ key: first, result: 'Sent' }]);
    expect(await value(parkedNotices(store.feed, 'surat'))).toEqual([]);
    expect(await again()).toEqual([]);
  });
  it('on one channel says nothing of another', async () => {
    await passed(dispatch(telling(gone, gone).outbox)());
    const other = telling();
    await passed(dispatch({ ...other.outbox, channel: 'papan' })());
    expect(other.notices).toHaveLength(2);
    expect(await value(parkedNotices(store.feed, 'papan'))).toEqual([]);
  });
});

it('a notice that was not needed any more and is needed again is parked again, and kept so', async () => {
  const sqlite = await sqliteStore();
  const office = { ...environment, journal: sqlite.journal };
  await give(office, receive('2025-02-03T08:00', { source: 'log' }), ...at.Dispositioned.slice(1));
  const kept = async () => (await value(parkedNotices(sqlite.feed, 'surat'))).map(({ key }) => key);
  const { outbox } = outboxOver(sqlite, office, post(gone, gone).notify);
  const told = { ...outbox, includeImported: true };
  await passed(dispatch(told)());
  expect(await kept()).toEqual([first]);
  await passed(sendParked(outbox, sqlite.feed));
  expect(await kept()).toEqual([]);
  await passed(dispatch({ ...told, checkpoints: world().store.checkpoints })());
  expect(await kept()).toEqual([first]);
  await sqlite.close();
});

// As a text says it: a journal takes no -0.
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);
const withoutKey = fc.oneof(
  json.filter((data) => !(typeof data === 'object' && data !== null && 'key' in data)),
  json.filter((key) => typeof key !== 'string').map((key) => ({ key })),
);
it('what another program writes into its streams parks nothing, whatever it is', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom('NoticeParked', 'NoticeSent', 'InvoicePaid'),
      fc.oneof(withoutKey, fc.constantFrom<Json>(null, [], {}, 7, 'key', true)),
      async (type, data) => {
        const other = world().store;
        const append = (record: string, given: Json, revision: bigint | 'no_stream') =>
          value(
            other.journal.append({ stream: 'notices-surat-1', revision }, [
              { id: `${revision}`, type: record, data: given, metadata: {} },
            ]),
          );
        await append('NoticeParked', { key: first, attempts: '2' }, 'no_stream');
        await append(type, data, 0n);
        expect(await value(parkedNotices(other.feed, 'surat'))).toEqual([
          { key: first, channel: 'surat', attempts: 0, failure: '', retry: 'never' },
        ]);
      },
    ),
    { numRuns: 50 },
  ));

it('a channel whose name could run into another is a bug', () =>
  expect(parkedNotices(store.feed, 'surat-1')()).rejects.toThrow(RangeError));
