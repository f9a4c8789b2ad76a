import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { isRight, left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { memoryStore, unavailable } from '@pengaduan/journal';
import { atOnce, stored, three, toNew, type Append } from './at-once.js';
import { everything, expectInOrder } from './everything.js';
import { event, ids } from './records.js';
import { scripted } from './scripted.js';
import { opened, temporaryFile, value } from './temporary.js';

const append: fc.Arbitrary<Append> = fc.record({
  token: fc.record({
    stream: fc.constantFrom('a', 'b', 'c'),
    revision: fc.oneof(fc.constant('no_stream' as const), fc.bigInt({ min: 0n, max: 3n })),
  }),
  events: fc.array(
    fc.constantFrom('1', '2', '3').map((id) => event(id)),
    { maxLength: 3 },
  ),
});

describe('appends that wait at once', () => {
  it('are answered and stored as one after the other, whatever they ask', async () => {
    const now = (): number => 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(append, { maxLength: 12 }), { maxLength: 4 }), async (groups) => {
        const [together, apart] = [await opened({ file: temporaryFile(), now }), memoryStore({ now })];
        for (const group of groups) {
          const singly = [];
          for (const { token, events } of group) singly.push(await apart.journal.append(token, events)());
          expect(await atOnce(together, group)).toEqual(singly);
        }
        expect(await everything(together)).toEqual(await everything(apart));
        await together.close();
      }),
      { numRuns: 20 },
    );
  });

  it('are one commit, in the order of the calls, and 256 at most', async () => {
    let commits = 0;
    const store = await scripted((sql, run) => (sql === 'COMMIT' && commits++, run()));
    const streams = Array.from({ length: 300 }, (_, n) => `complaint-${String(n)}`);
    const answers = await atOnce(
      store,
      streams.map((stream) => toNew(stream)),
    );
    expect(commits).toBe(2);
    expect(answers.every(isRight)).toBe(true);
    expect(await stored(store)).toEqual(streams);
    await value(store.journal.append({ stream: 'alone', revision: 'no_stream' }, [event('alone')]));
    expect(commits).toBe(3);
    await store.close();
  });

  it('are written before one of their streams is read, so that whoever reads it decides on all of them', async () => {
    let commits = 0;
    const store = await scripted((sql, run) => (sql === 'COMMIT' && commits++, run()));
    const answers = atOnce(store, three);
    await value(store.journal.load('other', ids));
    expect(commits).toBe(0);
    expect((await value(store.journal.load('b', ids))).state).toEqual(['b']);
    expect((await answers).every(isRight)).toBe(true);
    await setImmediate();
    // The end of the turn finds nothing more to commit.
    expect(commits).toBe(1);
    await store.close();
  });

  it('are written before the store is closed', async () => {
    const file = temporaryFile();
    const store = await opened({ file });
    const answers = atOnce(store, three);
    await store.close();
    expect((await answers).every(isRight)).toBe(true);
    const again = await opened({ file });
    expect(await stored(again)).toEqual(['a', 'b', 'c']);
    await again.close();
  });

  it('wait once for a lock, and are all told of it', async () => {
    let begins = 0;
    const locked = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY', rawCode: 5 });
    const store = await scripted((sql, run) => {
      if (sql === 'BEGIN IMMEDIATE' && begins++ === 0) throw locked;
      run();
    });
    const told = left(unavailable('locked', 'SQLITE_BUSY'));
    expect(await atOnce(store, three)).toEqual([told, told, told]);
    expect(begins).toBe(1);
    expect((await atOnce(store, three)).every(isRight)).toBe(true);
    await store.close();
  });
});

it('appends that are refused, repeated or empty write nothing', async () => {
  const file = temporaryFile();
  const store = await opened({ file });
  await atOnce(store, three);
  const written = (): Buffer => readFileSync(`${file}-wal`);
  const before = written();
  const empty = { token: { stream: 'a', revision: 7n }, events: [] };
  const answers = await atOnce(store, [toNew('a', 'late'), toNew('b'), empty]);
  expect(answers.map(isRight)).toEqual([false, true, true]);
  expect(written().equals(before)).toBe(true);
  await store.close();
});

it('a follower in the same process is told of all of them', async () => {
  const store = await opened({ file: temporaryFile(), pollMs: 1_000_000 });
  const stop = new AbortController();
  const seen: Array<string> = [];
  const following = store.feed.follow(
    { prefix: '', after: { _tag: 'None' } },
    ({ events }) =>
      () => {
        seen.push(...events.map(({ id }) => id));
        if (seen.length === 3) stop.abort();
        return Promise.resolve(right('continue' as const));
      },
    stop.signal,
  )();
  await atOnce(store, three);
  await following;
  expect(seen).toEqual(['a', 'b', 'c']);
  expectInOrder(await everything(store));
  await store.close();
});
