import { right } from 'fp-ts/lib/Either.js';
import { none, some } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import type { BatchHandler } from '@pengaduan/journal';
import type { Health } from '../src/index.js';
import { receipt, refusal, value } from './answers.js';
import { event, events, freshStream, ids, nothingYet } from './events.js';
import { faulty, impatient, withFaulty } from './faulty.js';
import { keeping, never, until } from './following.js';
import { accessDenied } from './server/faults.js';
import { startServer } from './server/start.js';

it('a handler does not notice that the server drops a live subscription for being slow', async () => {
  const { server, store, close } = await faulty({}, { liveBuffer: 4 });
  const prefix = freshStream();
  const first = events(1);
  await receipt(store.journal, nothingYet(`${prefix}-0`), first);
  const seen: Array<string> = [];
  let busy = 0;
  const handle: BatchHandler<never> = (batch) => async () => {
    expect(++busy).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 2));
    seen.push(...ids(batch.events));
    busy -= 1;
    return right(seen.length >= 241 ? 'stop' : 'continue');
  };
  const following = value(store.feed.follow({ prefix, after: none }, handle, never));
  const written = [...first];
  for (let n = 1; n <= 8; n++) {
    const batch = Array.from({ length: 30 }, () => event({ pad: 'x'.repeat(20_000) }));
    await receipt(store.journal, nothingYet(`${prefix}-${n}`), batch);
    written.push(...batch);
  }
  await following;
  expect(seen).toEqual(ids(written));
  expect(server.calls.filter(({ method }) => method === 'subscribe').length).toBeGreaterThan(1);
  await close();
});

it('a server that stops and comes back with the same log is waited for, with growing pauses', async () => {
  const changes: Array<Health> = [];
  const { server, store, pauses, close } = await faulty({ onHealth: (health) => changes.push(health) });
  const prefix = freshStream();
  const [before, later] = [events(2), events(2)];
  await receipt(store.journal, nothingYet(`${prefix}-a`), before);
  const { seen, handle } = keeping(4);
  const following = value(store.feed.follow({ prefix, after: none }, handle, never));
  await until(() => store.health().followers[0]?.state === 'live');
  await server.stop();
  await until(() => pauses.length >= 6);
  expect(store.health().followers[0]).toMatchObject({ prefix, drops: expect.any(Number) as number });
  const again = await startServer({ port: server.port, log: server.log });
  await receipt(store.journal, nothingYet(`${prefix}-b`), later);
  await following;
  expect(seen).toEqual(ids([...before, ...later]));
  expect(pauses.slice(0, 5)).toEqual([75, 150, 225, 225, 225]);
  const states = changes.map(({ followers }) => followers[0]?.state);
  expect(states.slice(0, 4)).toEqual(['connecting', 'catching-up', 'live', 'waiting']);
  expect(states.at(-1)).toBeUndefined();
  expect(
    changes.flatMap(({ followers }) => followers).some(({ lastDrop }) => lastDrop?.includes('unavailable')),
  ).toBe(true);
  await close();
  await again.stop();
});

describe('a follower ends', () => {
  it(
    'when the server denies access: waiting would not change that',
    withFaulty(async ({ server, store: { feed } }) => {
      server.script = ({ method }) =>
        method === 'subscribe' ? { does: 'refuse', with: accessDenied } : undefined;
      const { handle } = keeping(1);
      const denied = { type: 'Unavailable', reason: 'denied', retry: 'never' };
      expect(await refusal(feed.follow({ prefix: 'c', after: none }, handle, never))).toMatchObject(denied);
      expect(server.calls.filter(({ method }) => method === 'subscribe')).toHaveLength(1);
    }),
  );

  it(
    'when its position is after the end of the log, as after a backup was restored: it would miss new records',
    withFaulty(async ({ store: { journal, feed } }) => {
      const { position } = await receipt(journal, nothingYet(freshStream()), events(1));
      const ahead = some({ commit: position.commit + 1_000n, prepare: position.prepare + 1_000n });
      const { handle } = keeping(1);
      for (const reading of [
        feed.follow({ prefix: 'c', after: ahead }, handle, never),
        feed.read({ prefix: 'c', after: ahead }, handle),
      ])
        expect(await refusal(reading)).toMatchObject({ type: 'Corrupt', retry: 'never' });
    }),
  );
});

it(
  'a follower that has all records waits: silence is no problem then',
  withFaulty(async ({ server, store: { journal, feed } }) => {
    const prefix = freshStream();
    const { seen, handle } = keeping(1);
    const following = value(feed.follow({ prefix, after: none }, handle, never));
    // Time for what must not happen: that the silence is taken for the end of a call.
    await new Promise((resolve) => setTimeout(resolve, 2 * impatient.callTimeout));
    await receipt(journal, nothingYet(prefix), events(1));
    await following;
    expect(seen).toHaveLength(1);
    expect(server.calls.filter(({ method }) => method === 'subscribe')).toHaveLength(1);
  }, impatient),
);
