import { EventStoreDBClient } from '@eventstore/db-client';
import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import { openEventStoreDb } from '../src/index.js';
import { receipt, records, refusal, value } from './answers.js';
import { event, events, freshStream, ids, keepAll, nothingYet } from './events.js';
import { impatient, withFaulty } from './faulty.js';
import { keeping, quiet, until } from './following.js';
import { noFaults, unavailable } from './server/faults.js';
import { startServer } from './server/start.js';

describe('a load', () => {
  it(
    'that breaks off after any number of records goes on after the last one folded',
    withFaulty(async ({ server, store: { journal } }) => {
      const stream = freshStream();
      const batch = events(9);
      await receipt(journal, nothingYet(stream), batch);
      for (let after = 0; after <= batch.length; after++) {
        const breaks = [after, 2, 0];
        server.script = ({ method }) => {
          const next = method === 'read' ? breaks.shift() : undefined;
          return next === undefined ? undefined : { does: 'tear', after: next, with: unavailable };
        };
        const folded: Array<string> = [];
        const evolve = (n: number, { id }: { id: string }) => (folded.push(id), right(n + 1));
        const { state, token } = await value(journal.load(stream, { initial: 0, evolve }));
        expect([state, token.revision]).toEqual([9, 8n]);
        expect(folded).toEqual(ids(batch));
      }
    }),
  );

  it(
    'that brings a little each time goes on, however often it breaks off',
    withFaulty(async ({ server, store: { journal } }) => {
      const stream = freshStream();
      const batch = events(12);
      await receipt(journal, nothingYet(stream), batch);
      server.script = ({ method }) =>
        method === 'read' ? { does: 'tear', after: 1, with: unavailable } : undefined;
      expect(ids(await records(journal, stream))).toEqual(ids(batch));
    }),
  );

  it(
    'of a stream that has no records finds out why, also where one of its reads fails',
    withFaulty(async ({ server, store: { journal } }) => {
      const [unwritten, deletedStream] = [freshStream(), freshStream()];
      await receipt(journal, nothingYet(deletedStream), events(2));
      const bare = EventStoreDBClient.connectionString(server.connectionString);
      await bare.deleteStream(deletedStream);
      await bare.dispose();
      let failing: Array<string> = [];
      server.script = ({ stream }) =>
        failing.includes(stream) ? (failing.shift(), { does: 'refuse', with: unavailable }) : undefined;
      for (const read of ['', '$$']) {
        failing = Array.from({ length: 2 }, () => `${read}${unwritten}`);
        expect((await value(journal.load(unwritten, keepAll))).token).toEqual(nothingYet(unwritten));
        failing = Array.from({ length: 2 }, () => `${read}${deletedStream}`);
        expect(await refusal(journal.load(deletedStream, keepAll))).toMatchObject({ type: 'Deleted' });
        expect(failing).toEqual([]);
      }
    }),
  );

  it(
    'and a read of the feed alike',
    withFaulty(async ({ server, store: { journal, feed } }) => {
      const stream = freshStream();
      const batch = events(12);
      await receipt(journal, nothingYet(stream), batch);
      // The first message of a subscription is its confirmation.
      server.script = ({ method }) =>
        method === 'subscribe' ? { does: 'tear', after: 2, with: unavailable } : undefined;
      const { seen, handle } = keeping(batch.length);
      await value(feed.read({ prefix: stream, after: none }, handle));
      expect(seen).toEqual(ids(batch));
    }),
  );

  it(
    'of a server that says nothing ends by itself and leaves no call open',
    withFaulty(async ({ server, store: { journal, feed } }) => {
      server.script = () => ({ does: 'hang', written: false });
      const unreachable = { type: 'Unavailable', reason: 'unreachable', retry: 'safe' };
      expect(await refusal(journal.load(freshStream(), keepAll))).toMatchObject(unreachable);
      const handle = () => () => Promise.resolve(right('continue' as const));
      expect(await refusal(feed.read({ prefix: 'c', after: none }, handle))).toMatchObject(unreachable);
      expect(server.calls).toHaveLength(8);
      await until(() => server.open() === 0);
    }, impatient),
  );

  it(
    'of a server that falls silent in the middle goes on after the last record folded',
    withFaulty(async ({ server, store: { journal } }) => {
      const stream = freshStream();
      const batch = events(3);
      await receipt(journal, nothingYet(stream), batch);
      let asked = 0;
      server.script = ({ method }) =>
        method === 'read' && ++asked === 1 ? { does: 'fall-silent', after: 2 } : undefined;
      expect(ids(await records(journal, stream))).toEqual(ids(batch));
      expect(asked).toBe(2);
      await until(() => server.open() === 0);
    }, impatient),
  );
});

describe('a read that has enough early', () => {
  it('ends its call, however often: no stream is left in the client, and it lets go at once', async () => {
    const server = await startServer();
    const client = EventStoreDBClient.connectionString(server.connectionString);
    const opened = await openEventStoreDb({ client })();
    if (isLeft(opened)) throw new Error('not opened');
    const { journal, feed, close } = opened.right;
    const [tiny, large] = [freshStream(), freshStream()];
    await receipt(journal, nothingYet(tiny), events(2));
    await receipt(
      journal,
      nothingYet(large),
      Array.from({ length: 400 }, () => event({ pad: 'x'.repeat(2_000) })),
    );
    const enough = { initial: 0, evolve: () => left('enough') };
    for (let n = 0; n < 130; n++) {
      expect(await refusal(journal.load(tiny, enough))).toBe('enough');
      if (n % 10 === 0) expect(await refusal(journal.load(large, enough))).toBe('enough');
    }
    const stop = () => () => Promise.resolve(right('stop' as const));
    for (let n = 0; n < 20; n++) await value(feed.read({ prefix: 'complaint-', after: none }, stop));
    const { disposableStreams } = client as unknown as { disposableStreams: ReadonlySet<unknown> };
    expect(disposableStreams.size).toBe(0);
    await until(() => server.open() === 0);
    await close();
    await client.dispose();
    await server.stop();
  });
});

it(
  'while a handler is busy the server is held back, however much there is to read',
  withFaulty(async ({ server, store: { journal, feed } }) => {
    const stream = freshStream();
    let { token } = { token: nothingYet(stream) };
    const padded = () => Array.from({ length: 100 }, () => event({ pad: 'x'.repeat(5_000) }));
    for (let n = 0; n < 20; n++) ({ token } = await receipt(journal, token, padded()));
    const before = server.sent();
    const batches: Array<number> = [];
    let ahead = 0;
    const handle =
      ({ events: batch }: { events: ReadonlyArray<unknown> }) =>
      async () => {
        batches.push(batch.length);
        if (batches.length > 1) return right('continue' as const);
        await quiet(server);
        ahead = server.sent() - before - batch.length;
        return right('continue' as const);
      };
    await value(feed.read({ prefix: stream, after: none }, handle));
    expect(batches.reduce((sum, length) => sum + length)).toBe(2_000);
    expect(Math.max(...batches)).toBeLessThanOrEqual(256);
    // 128 wait in the client's stream, the rest is what fits the windows of the network.
    expect(ahead).toBeLessThan(500);
  }),
);

it(
  'what decides about a write is asked of the leader: the new records after a conflict, a lost answer, a checkpoint',
  withFaulty(async ({ server, store: { journal, checkpoints } }) => {
    const stream = freshStream();
    await receipt(journal, nothingYet(stream), events(1));
    const loaded = await value(journal.load(stream, keepAll));
    expect(server.calls.at(-1)).toEqual({ method: 'read', stream, leader: false });
    await value(journal.resync(loaded, keepAll));
    expect(server.calls.at(-1)).toEqual({ method: 'read', stream, leader: true });
    await value(checkpoints.load('rows'));
    expect(server.calls.at(-1)).toMatchObject({ method: 'read', leader: true });
    server.script = ({ method }) => (method === 'append' ? { does: 'lose', with: unavailable } : undefined);
    await receipt(journal, loaded.token, events(1));
    expect(server.calls.at(-1)).toEqual({ method: 'read', stream, leader: true });
    server.script = noFaults;
  }),
);
