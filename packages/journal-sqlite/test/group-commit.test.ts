import fc from 'fast-check';
import { isRight, left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  memoryStore,
  outcomeUnknown,
  unavailable,
  type Proposed,
  type Store,
  type Token,
} from '@pengaduan/journal';
import { connect } from '../src/database.js';
import { storeOn } from '../src/store.js';
import { everything, expectInOrder } from './everything.js';
import { event, events } from './records.js';
import { ioError, scripted } from './scripted.js';
import { opened, temporaryFile, value } from './temporary.js';

interface Append {
  readonly token: Token;
  readonly events: ReadonlyArray<Proposed>;
}
const toNew = (stream: string, id = stream): Append => ({
  token: { stream, revision: 'no_stream' },
  events: [event(id)],
});
const three = ['a', 'b', 'c'].map((stream) => toNew(stream));
const atOnce = ({ journal }: Store, appends: ReadonlyArray<Append>) =>
  Promise.all(appends.map(({ token, events }) => journal.append(token, events)()));
const stored = async (store: Store) => (await everything(store)).map(({ id }) => id);

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

describe('where the commit of several fails', () => {
  it.each(['before', 'after'] as const)(
    '%s it is on disk, each is asked alone and written once',
    async (when) => {
      let commits = 0;
      const store = await scripted((sql, run) => {
        const isFirst = sql === 'COMMIT' && commits++ === 0;
        if (!isFirst || when === 'after') run();
        if (isFirst) throw ioError;
      });
      const answers = await atOnce(store, [...three, toNew('a', 'late')]);
      expect(answers.map(isRight)).toEqual([true, true, true, false]);
      expect(answers[3]).toMatchObject(left({ type: 'Conflict', actual: 0n }));
      expect(await stored(store)).toEqual(['a', 'b', 'c']);
      await store.close();
    },
  );

  it('again and again, each is told that its own outcome is unknown, and is not there unless it is found', async () => {
    let isBroken = true;
    const store = await scripted((sql, run) => {
      if (isBroken && sql === 'COMMIT') throw ioError;
      run();
    });
    expect(await atOnce(store, three)).toEqual(
      ['a', 'b', 'c'].map((stream) => left(outcomeUnknown(stream, ioError.code))),
    );
    isBroken = false;
    expect(await stored(store)).toEqual([]);
    expect((await atOnce(store, three)).every(isRight)).toBe(true);
    await store.close();
  });
});

describe('one that cannot be written', () => {
  it('for want of room spoils none of the others', async () => {
    const file = temporaryFile();
    await (await opened({ file })).close();
    const db = connect(file, 50)!;
    const store = storeOn(db, {});
    db.all('PRAGMA max_page_count = 30');
    const large = { ...toNew('b'), events: events(100, 2000) };
    const answers = await atOnce(store, [toNew('a'), large, toNew('c')]);
    expect(answers.map(isRight)).toEqual([true, false, true]);
    expect(answers[1]).toEqual(left(unavailable('full', 'SQLITE_FULL')));
    expect(await stored(store)).toEqual(['a', 'c']);
    await store.close();
  });

  it('since its stream is damaged spoils none of the others', async () => {
    const file = temporaryFile();
    const store = await opened({ file });
    await atOnce(store, three);
    const db = connect(file, 50)!;
    db.run("UPDATE streams SET last = 7 WHERE stream = 'b'");
    db.close();
    const next = three.map(({ token }) => ({
      token: { ...token, revision: 0n },
      events: [event(`${token.stream}-next`)],
    }));
    const answers = await atOnce(store, next);
    expect(answers.map(isRight)).toEqual([true, false, true]);
    expect(answers[1]).toMatchObject(left({ type: 'Corrupt' }));
    await store.close();
  });

  it('because of a bug rejects alone', async () => {
    let calls = 0;
    const store = await opened({
      file: temporaryFile(),
      now: () => {
        // For `b` in the group, and for `b` alone.
        if (++calls === 2 || calls === 4) throw new Error('no clock');
        return 0;
      },
    });
    const answers = await Promise.allSettled(
      three.map(({ token, events }) => store.journal.append(token, events)()),
    );
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await stored(store)).toEqual(['a', 'c']);
    await store.close();
  });
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
