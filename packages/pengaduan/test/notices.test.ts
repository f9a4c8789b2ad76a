import { expect, it } from 'vitest';
import { at } from '@pengaduan/core/testing';
import { memoryStore, type Store } from 'pengaduan';
import { toConsole, type Delivery } from 'pengaduan/deadlines';
import { clock, give, inMemory, open, value } from './world.js';

it('a notice is sent once for each channel, also by a program that opens the store later', async () => {
  const store = await inMemory();
  const time = clock('2025-02-03T09:00');
  const sent = async (channel: string): Promise<ReadonlyArray<string>> => {
    const pengaduan = await open(store, time.now);
    const stop = new AbortController();
    const texts: Array<string> = [];
    const notify = toConsole({ lang: 'en', write: (text) => void texts.push(text) });
    const onDelivery = ({ result }: Delivery): void => {
      if (result === 'Sent') stop.abort();
    };
    await value(pengaduan.notices.watch({ channel, notify, signal: stop.signal, onDelivery }));
    return texts;
  };
  await give(await open(store, time.now), at.Dispositioned);
  expect(await sent('surat')).toEqual([expect.stringMatching(/^Report 1 was dispositioned to dinas-pupr\./)]);
  time.set('2025-02-20T09:00');
  const missed =
    'The first response deadline of report 1 (dinas-pupr) was missed: it was due on 17 February 2025.';
  expect(await sent('surat')).toEqual([missed]);
  expect(await sent('papan')).toEqual([missed]);
});

it('the digests of a working day are sent from a local time on, where one is given', async () => {
  const store = await inMemory();
  const time = clock('2025-02-03T09:00');
  await give(await open(store, time.now), at.Dispositioned);
  time.set('2025-02-04T08:00');
  const pengaduan = await open(store, time.now);
  const stop = new AbortController();
  const { signal } = stop;
  const notify = toConsole({ lang: 'en', write: () => undefined });
  const keys: Array<string> = [];
  const onDelivery = ({ key, result }: Delivery): void => {
    if (result === 'Sent') keys.push(key);
    if (key.startsWith('Digest')) stop.abort();
  };
  await value(pengaduan.notices.watch({ channel: 'papan', notify, signal, digestsFrom: '7.30', onDelivery }));
  expect(keys).toEqual(['NewDisposition:1:5', 'Digest:2025-02-04:dinas-pupr']);
});

it.each([
  ['no channel', { notify: toConsole() }],
  ['a name that no stream can have', { notify: toConsole(), channel: 'Surat 1' }],
  ['nowhere to send to', { channel: 'surat' }],
  ['a time of day that is none', { notify: toConsole(), channel: 'surat', digestsFrom: '24:00' }],
  ['minutes for a time of day', { notify: toConsole(), channel: 'surat', digestsFrom: 420 }],
  ['a number that is no number of days', { notify: toConsole(), channel: 'surat', within: 1.5 }],
  ['an option that there is not', { notify: toConsole(), channel: 'surat', since: 0 }],
  ['what is neither true nor false', { notify: toConsole(), channel: 'surat', includeImported: 'yes' }],
])('%s is a mistake of the program, told at once', async (_, options) => {
  const { notices } = await open(await inMemory(), clock('2025-02-03T09:00').now);
  const { signal } = new AbortController();
  expect(() => notices.watch({ ...options, signal } as Parameters<typeof notices.watch>[0])).toThrow(
    TypeError,
  );
});

it('the doors of another language answer in it, from the same read models', async () => {
  const memory = memoryStore({ now: () => 0 });
  let reads = 0;
  const counted: Store = {
    ...memory,
    feed: { ...memory.feed, read: (...range) => ((reads += 1), memory.feed.read(...range)) },
  };
  const english = await open(counted, clock('2025-02-03T09:00').now);
  await give(english, at.Received);
  const indonesian = english.inLanguage('id');
  const close = {
    command: 'CloseComplaint',
    id: 'c9',
    complaint: '1',
    at: '2025-02-03T08:30+07:00',
  } as const;
  const refused = async ({ complaints }: typeof english): Promise<string | undefined> => {
    const answer = await complaints.as({ role: 'coordinator', id: 'o-1' }).handle(close);
    return answer.ok ? undefined : answer.rejection?.message;
  };
  expect(await refused(english)).toMatch(/report/);
  expect(await refused(indonesian)).toMatch(/[Ll]aporan/);
  const queue = await english.list();
  const before = reads;
  expect(await indonesian.list()).toEqual(queue);
  expect(reads - before).toBeLessThanOrEqual(2);
  expect(() => english.inLanguage('jv' as 'id')).toThrow(/lang is "id" or "en"/);
});
