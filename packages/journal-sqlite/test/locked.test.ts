import { left, right } from 'fp-ts/lib/Either.js';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { connect } from '../src/database.js';
import { storeOn } from '../src/store.js';
import { event, events, ids, nothing, stream } from './records.js';
import { opened, refusal, temporaryFile, value } from './temporary.js';

const locked = { type: 'Unavailable', reason: 'locked', detail: 'SQLITE_BUSY', retry: 'safe' };

describe('while another process writes', () => {
  it('an append says after the time-out that the file is locked, reading goes on, and a retry succeeds', async () => {
    const file = temporaryFile();
    const store = await opened({ file, busyTimeoutMs: 50 });
    await value(store.journal.append(nothing, [event('a')]));
    const other = new Libsql(file);
    other.exec('BEGIN IMMEDIATE');
    const append = store.journal.append({ stream, revision: 0n }, [event('b')]);
    expect(await append()).toEqual(left(locked));
    const checkpoint = await value(store.checkpoints.load('metrics'));
    const advance = store.checkpoints.advance(checkpoint, { commit: 1n, prepare: 1n });
    expect(await advance()).toEqual(left(locked));
    expect((await value(store.journal.load(stream, ids))).state).toEqual(['a']);
    other.exec('ROLLBACK');
    other.close();
    await value(append);
    await value(advance);
    expect((await value(store.journal.load(stream, ids))).state).toEqual(['a', 'b']);
    await store.close();
  });
  it('a store that is up to date is opened and read, though the other still writes', async () => {
    const file = temporaryFile();
    const first = await opened({ file });
    await value(first.journal.append(nothing, [event('a')]));
    await first.close();
    const other = new Libsql(file);
    other.exec('BEGIN IMMEDIATE');
    const store = await opened({ file, busyTimeoutMs: 0 });
    expect((await value(store.journal.load(stream, ids))).state).toEqual(['a']);
    expect(await store.journal.append({ stream, revision: 0n }, [event('b')])()).toEqual(left(locked));
    other.exec('ROLLBACK');
    other.close();
    await store.close();
  });
  it('opening says so too, and no more than that', async () => {
    const file = temporaryFile();
    const other = new Libsql(file);
    other.exec('BEGIN IMMEDIATE');
    expect(await openSqlite({ file, busyTimeoutMs: 50 })()).toEqual(
      left({ type: 'Locked', file: 'complaints.db' }),
    );
    other.exec('ROLLBACK');
    other.close();
    await (await opened({ file })).close();
  });
  it('opening a new file waits until the other is done', async () => {
    const file = temporaryFile();
    const other = new Libsql(file);
    other.exec('BEGIN IMMEDIATE');
    const sleep = () => Promise.resolve(void other.exec('ROLLBACK'));
    await (await opened({ file, busyTimeoutMs: 50, sleep })).close();
    other.close();
  });
});

describe('when the disk is full', () => {
  it('an append leaves nothing behind, and the store goes on once there is room', async () => {
    const file = temporaryFile();
    await (await opened({ file })).close();
    const db = connect(file, 50)!;
    const store = storeOn(db, {});
    db.all('PRAGMA max_page_count = 20');
    const large = store.journal.append(nothing, events(100, 2000));
    expect(await refusal(large)).toEqual({
      type: 'Unavailable',
      reason: 'full',
      detail: 'SQLITE_FULL',
      retry: 'never',
    });
    expect(await value(store.journal.load(stream, ids))).toEqual({ state: [], token: nothing });
    db.all('PRAGMA max_page_count = 20000');
    await value(large);
    expect(await large()).toMatchObject(right({ first: 0n, last: 99n, position: { commit: 100n } }));
    await store.close();
  });
});
