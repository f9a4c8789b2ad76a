import { createServer, type Socket } from 'node:net';
import { EventStoreDBClient } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { Journal, Proposed } from '@pengaduan/journal';
import { openClient } from '../src/connection.js';
import { openEventStoreDb } from '../src/index.js';
import { receipt, records, refusal, value } from './answers.js';
import { event, events, freshStream, ids, keepAll, nothingYet } from './events.js';
import { faulty, withFaulty } from './faulty.js';
import { startServer } from './server/start.js';
import { opened } from './target.js';

const denied = { type: 'Unavailable', reason: 'denied', retry: 'never' };

describe('a connection string', () => {
  it('that cannot be read is refused at once, and nothing of it is repeated', async () => {
    for (const connectionString of [
      '',
      'kurrentdb://a?tls=false',
      'esdb://a:secret@?tls=false',
      'esdb://[?tls=false',
    ]) {
      const refused = await refusal(openEventStoreDb({ connectionString }));
      expect(refused).toMatchObject(denied);
      expect(refused.detail).not.toContain('secret');
    }
  });

  it('for TLS needs a user: appends are sent with credentials of their own', async () => {
    for (const connectionString of ['esdb://db.example', 'esdb://a.example,b.example?nodePreference=leader'])
      expect(await refusal(openEventStoreDb({ connectionString }))).toMatchObject(denied);
  });

  const users = {
    'esdb://officer:secret@db.example': ['officer', 'secret'],
    'esdb+discover://petugas%40kab:rahasia%3A1%2F2@db.example:2113': ['petugas@kab', 'rahasia:1/2'],
    'esdb://u:p@a.example,b.example,c.example?nodePreference=leader': ['u', 'p'],
  };
  for (const [connectionString, [username, password]] of Object.entries(users))
    it(`gives its user to each append: ${connectionString}`, () => {
      const client = openClient({ connectionString });
      expect(client).toMatchObject({ right: { credentials: { username, password } } });
    });

  it('without TLS needs none, and none is sent', async () => {
    const server = await startServer();
    const store = await opened(server.connectionString);
    await receipt(store.journal, nothingYet(freshStream()), events(1));
    expect(server.authorized).toEqual([]);
    await store.close();
    await server.stop();
  });
});

it(
  'an append takes the unary path, and asks for no list of methods first',
  withFaulty(async ({ server, store: { journal } }) => {
    await receipt(journal, nothingYet(freshStream()), events(2));
    expect(server.calls.map(({ method }) => method)).toEqual(['append']);
  }),
);

describe('a ready client', () => {
  it('is used and stays its owner’s: closing the store does not close it', async () => {
    const server = await startServer();
    const client = EventStoreDBClient.connectionString(server.connectionString);
    let disposed = 0;
    const { dispose } = client;
    client.dispose = () => (disposed++, dispose());
    const stream = freshStream();
    const store = await value(openEventStoreDb({ client }));
    const batch = events(2);
    await receipt(store.journal, nothingYet(stream), batch);
    await store.close();
    await store.close();
    expect(disposed).toBe(0);
    const again = await value(openEventStoreDb({ client }));
    expect(ids(await records(again.journal, stream))).toEqual(ids(batch));
    await again.close();
    await client.dispose();
    await server.stop();
  });

  it('that does not throw on a wrong revision gives conflicts all the same', async () => {
    const server = await startServer();
    const client = EventStoreDBClient.connectionString(
      `${server.connectionString}&throwOnAppendFailure=false`,
    );
    const store = await value(openEventStoreDb({ client }));
    const stream = freshStream();
    const missing = { stream, revision: 3n };
    const conflict = { type: 'Conflict', stream, retry: 'never' };
    expect(await refusal(store.journal.append(missing, events(1)))).toEqual({
      ...conflict,
      expected: 3n,
      actual: 'no_stream',
    });
    await receipt(store.journal, nothingYet(stream), events(2));
    const stale = { stream, revision: 0n };
    expect(await refusal(store.journal.append(stale, events(1)))).toEqual({
      ...conflict,
      expected: 0n,
      actual: 1n,
    });
    await store.close();
    await client.dispose();
    await server.stop();
  });
});

describe('a server that is not there', () => {
  it('is unreachable, and certainly nothing was written', async () => {
    const { server, store, close } = await faulty();
    await server.stop();
    const unreachable = { type: 'Unavailable', reason: 'unreachable', retry: 'safe' };
    expect(await refusal(store.journal.append(nothingYet(freshStream()), events(1)))).toMatchObject(
      unreachable,
    );
    expect(await refusal(store.journal.load(freshStream(), keepAll))).toMatchObject(unreachable);
    await close();
  });

  it('but takes connections and says nothing, while a node is looked for: a call ends all the same', async () => {
    const sockets = new Set<Socket>();
    const hole = createServer((socket) => sockets.add(socket));
    await new Promise<void>((resolve) => hole.listen(0, '127.0.0.1', resolve));
    const { port } = hole.address() as { port: number };
    const connectionString = `esdb://127.0.0.1:${port},127.0.0.1:${port}?tls=false`;
    // Nothing ever answers, so no time is too short.
    const store = await opened(connectionString, { callTimeout: 50, attempts: 2, firstPause: 1 });
    const answer = await store.journal.append(nothingYet(freshStream()), events(1))();
    expect(answer).toMatchObject({ left: { type: 'OutcomeUnknown', retry: 'same-ids' } });
    const read = await refusal(store.journal.load(freshStream(), keepAll));
    expect(read).toMatchObject({ type: 'Unavailable', reason: 'unreachable' });
    await store.close();
    for (const socket of sockets) socket.destroy();
    hole.close();
  });
});

it('an append without a revision does not compile', () => {
  const write = (journal: Journal, batch: ReadonlyArray<Proposed>) => [
    // @ts-expect-error -- `any` is not a revision
    () => journal.append({ stream: 'complaint-1', revision: 'any' }, batch),
    // @ts-expect-error -- nor is `stream_exists`
    () => journal.append({ stream: 'complaint-1', revision: 'stream_exists' }, batch),
    // @ts-expect-error -- a stream alone is no token
    () => journal.append('complaint-1', batch),
  ];
  expect(write({} as Journal, [event()])).toHaveLength(3);
});
