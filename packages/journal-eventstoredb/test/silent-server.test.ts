import { createServer, type Socket } from 'node:net';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusal } from './answers.js';
import { runChild } from './children/run.js';
import { events, freshStream, keepAll, nothingYet } from './events.js';
import { opened } from './target.js';

const sockets = new Set<Socket>();
const hole = createServer((socket) => sockets.add(socket));
beforeAll(() => new Promise<void>((resolve) => hole.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  hole.close();
});

// Without the limit each of these would take 100 calls of 200 ms and more.
const options = { callTimeout: 200, timeLimit: 1_000, attempts: 100, firstPause: 1, longestPause: 1 };

it('a server that takes connections and says nothing costs a call its time limit, with all its retries', async () => {
  const { port } = hole.address() as { port: number };
  const store = await opened(`esdb://127.0.0.1:${port}?tls=false`, options);
  const { journal, feed, checkpoints } = store;
  const range = { prefix: 'complaint-', after: none };
  const calls = {
    load: () => refusal(journal.load(freshStream(), keepAll)),
    append: () => refusal(journal.append(nothingYet(freshStream()), events(1))),
    read: () => refusal(feed.read(range, () => () => Promise.resolve(right('continue')))),
    checkpoint: () => refusal(checkpoints.load('rows')),
  };
  for (const [name, call] of Object.entries(calls)) {
    const begun = performance.now();
    const failure = await call();
    expect(failure).toMatchObject(
      name === 'append' ? { type: 'OutcomeUnknown' } : { type: 'Unavailable', reason: 'unreachable' },
    );
    // Five times the limit, for machines that are busy with other things.
    expect(performance.now() - begun, name).toBeLessThan(5_000);
  }
  await store.close();
}, 120_000);

it.each(['a:b@', ''])(
  'a process whose server takes connections and says nothing exits by itself: esdb://%s...',
  async (user) => {
    const { port } = hole.address() as { port: number };
    const connectionString = `esdb://${user}localhost:${port}${user === '' ? '?tls=false' : ''}`;
    expect(await runChild('silent', connectionString)).toMatchObject({
      out: 'unreachable\n',
      err: '',
      code: 0,
    });
  },
);
