import { isRight, left } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { outcomeUnknown, unavailable } from '@pengaduan/journal';
import { connect } from '../src/database.js';
import { storeOn } from '../src/store.js';
import { atOnce, stored, three, toNew } from './at-once.js';
import { event, events } from './records.js';
import { ioError, scripted } from './scripted.js';
import { opened, temporaryFile } from './temporary.js';

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
