// @ts-check
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import * as db from '@eventstore/db-client';
import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';

/** @returns {Promise<{ address: string, stop: () => void }>} */
const startTestServer = () =>
  new Promise((resolve, reject) => {
    const hooks = new URL('./typescript.js', import.meta.url).href;
    const child = fork(new URL('./server.js', import.meta.url), { execArgv: ['--import', hooks] });
    child.once('error', reject);
    child.once('message', (address) => resolve({ address: String(address), stop: () => child.disconnect() }));
  });

/**
 * A server: the one of PENGADUAN_EVENTSTOREDB, or the test server in a process of its own.
 * @returns {Promise<{ address: string, on: string, stop: () => void }>}
 */
export const startServer = async () => {
  const real = process.env['PENGADUAN_EVENTSTOREDB'];
  return real === undefined
    ? { ...(await startTestServer()), on: 'the protocol test server' }
    : { address: real, on: 'A REAL SERVER', stop: () => {} };
};

/** Given with each append, they keep the client on its unary path; without TLS they are not sent. @param {string} address */
export const credentialsIn = (address) => {
  const [, username, password] = /^[a-z+]+:\/\/([^:@/]+):([^@/]*)@/.exec(address) ?? [];
  return { username: username ?? 'unary', password: password ?? 'unary' };
};

/** What a complaint's fact is like: 376 bytes with its metadata. @param {number} n */
export const draft = (n) => ({
  id: randomUUID(),
  type: 'ResponseGiven@1',
  data: {
    at: 1_700_000_000_000 + n,
    by: { role: 'liaison', id: 'l-9', agency: 'dinas-pupr' },
    kind: 'initial',
  },
  metadata: {
    command: `bench-${n}`,
    contentHash: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
    $correlationId: randomUUID(),
    $causationId: randomUUID(),
    actor: 'l-9',
  },
});

/**
 * A server, the adapter and the bare client on it, and a stream of `count` events.
 * @param {number} count
 */
export const prepare = async (count) => {
  const server = await startServer();
  const opened = await openEventStoreDb({ connectionString: server.address })();
  if (opened._tag === 'Left') throw new Error(opened.left.detail);
  const client = db.EventStoreDBClient.connectionString(server.address);
  const credentials = credentialsIn(server.address);
  const stream = `bench_${randomUUID().slice(0, 8)}-read`;
  for (let n = 0; n < count; n += 500) {
    const events = Array.from({ length: 500 }, (_, i) => db.jsonEvent(draft(n + i)));
    const expectedRevision = n === 0 ? db.NO_STREAM : BigInt(n - 1);
    await client.appendToStream(stream, events, { expectedRevision, credentials });
  }
  return {
    store: opened.right,
    client,
    stream,
    credentials,
    on: server.on,
    stop: async () => {
      await opened.right.close();
      await client.dispose();
      server.stop();
    },
  };
};
