import { at } from '@pengaduan/core/testing';
import { encodeCommand } from '@pengaduan/core';
import { memoryStore, type Feed, type Journal } from '@pengaduan/journal';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whileSilent } from '../../src/shell/store/while-silent.js';
import { dataFile, pengaduan } from '../pengaduan.js';

const sockets = new Set<Socket>();
const hole = createServer((socket) => sockets.add(socket));
beforeAll(() => new Promise<void>((resolve) => hole.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  hole.close();
});

const input = [`${JSON.stringify(encodeCommand(at.Received[0]!))}\n`];
const silence = { saidAfter: 50, endsAfter: 500 };
const commands = [
  'show 1',
  'apply',
  'due',
  'tick',
  'check',
  'evaluate --from 2025-01-01 --to 2025-12-31 --as-of 2025-12-31',
  'notices --to console',
  'notices --to console --parked',
  `import ${dataFile('report-6340753.csv')}`,
];

it('every command says in both languages, once, that it waits for a server that says nothing, gives up and says why', async () => {
  const { port } = hole.address() as { port: number };
  const ends = [
    ['id', /^Masih menunggu jurnal; .*\nJurnal tidak dapat dihubungi.*\n$/],
    ['en', /^Still waiting for the journal; .*\nThe journal cannot be reached.*\n$/],
  ] as const;
  const runs = commands.flatMap((command) =>
    ends.map(async ([lang, words]) => {
      const args = `${command} --store esdb://127.0.0.1:${port}?tls=false --lang ${lang}`;
      const { exit, out, err } = await pengaduan(args, input, {}, { silence });
      expect({ exit, out }, args).toEqual({ exit: 1, out: '' });
      expect(err, args).toMatch(words);
    }),
  );
  await Promise.all(runs);
});

describe('a store that is listened to', () => {
  const slowly =
    (ms: number): (<A>(task: () => Promise<A>) => () => Promise<A>) =>
    (task) =>
    async () => {
      await setTimeout(ms);
      return task();
    };
  /** How often it is said that it is waited for, over a store whose calls take so long. */
  const listening = async (ms: number) => {
    const store = memoryStore({ now: () => 0 });
    const token = { stream: 'complaint-1', revision: 'no_stream' } as const;
    await store.journal.append(token, [{ id: 'a', type: 'Counted', data: {}, metadata: {} }])();
    const load: Journal['load'] = (stream, fold) => slowly(ms)(store.journal.load(stream, fold));
    const read: Feed['read'] = (range, handle) => slowly(ms)(store.feed.read(range, handle));
    let said = 0;
    const slow = { ...store, journal: { ...store.journal, load }, feed: { ...store.feed, read } };
    return {
      said: () => said,
      store: whileSilent(slow, 40, () => {
        said++;
      }),
    };
  };
  const range = { prefix: 'complaint-', after: none };

  it('says that it is waited for once a call is silent, and not where the answer comes in time', async () => {
    const slow = await listening(200);
    await slow.store.journal.load('complaint-1', { initial: 0, evolve: () => right(1) })();
    expect(slow.said()).toBe(1);
    await slow.store.feed.read(range, () => () => Promise.resolve(right('continue' as const)))();
    expect(slow.said()).toBe(2);
    const fast = await listening(0);
    await fast.store.journal.load('complaint-1', { initial: 0, evolve: () => right(1) })();
    await setTimeout(60);
    expect(fast.said()).toBe(0);
  });
  it('does not count what is done with its records, nor the waiting for more of them', async () => {
    const { store, said } = await listening(0);
    await store.feed.read(range, () => async () => {
      await setTimeout(200);
      return right('continue' as const);
    })();
    const stop = new AbortController();
    const followed = store.feed.follow(
      range,
      () => () => Promise.resolve(right('continue' as const)),
      stop.signal,
    )();
    await setTimeout(200);
    stop.abort();
    await followed;
    expect(said()).toBe(0);
  });
});
