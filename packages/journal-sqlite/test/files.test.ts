import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { left } from 'fp-ts/lib/Either.js';
import { none, some } from 'fp-ts/lib/Option.js';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { connect } from '../src/database.js';
import { applicationId, migrations } from '../src/migrations.js';
import { everything, expectInOrder } from './everything.js';
import { events, ids, nothing } from './records.js';
import { opened, refusal, temporaryFile, temporaryFolder, value } from './temporary.js';

const file = 'complaints.db';

/** A file made by SQL, closed and whole. */
const made = (path: string, ...statements: ReadonlyArray<string>): string => {
  const db = new Libsql(path);
  for (const statement of statements) db.exec(statement);
  db.close();
  return path;
};

const filledStore = async (path: string): Promise<string> => {
  const store = await opened({ file: path });
  await value(store.journal.append(nothing, events(5)));
  await store.close();
  return path;
};

describe('a file becomes a store', () => {
  it('when it is missing, when it is empty, and when it is a store already', async () => {
    const path = temporaryFile();
    await filledStore(path);
    writeFileSync(join(path, '..', 'empty.db'), '');
    await filledStore(join(path, '..', 'empty.db'));
    const store = await opened({ file: path });
    expect(await everything(store)).toHaveLength(5);
    await store.close();
  });
  it('when an earlier version of this package wrote it: its schema is brought up to date', async () => {
    const path = temporaryFile();
    const db = connect(path, 50)!;
    db.script('BEGIN');
    for (const migration of migrations.slice(0, 2)) migration(db);
    db.script(`PRAGMA application_id = ${String(applicationId)}; PRAGMA user_version = 2`);
    const row = `INSERT INTO events (position, stream, revision, id, type, data, metadata, recorded_at) VALUES`;
    for (let i = 0; i < 600; i++) {
      const values = [i + 1, `complaint-${i % 2}`, Math.floor(i / 2), `event-${i}`, 'Counted', 7];
      db.run(`${row} (?, ?, ?, ?, ?, CAST('{}' AS BLOB), CAST('{}' AS BLOB), ?)`, values);
    }
    db.script(`INSERT INTO checkpoints VALUES ('metrics', 600, 600, 3), ('none', NULL, NULL, 2)`);
    db.script(`INSERT INTO leases VALUES ('notices', 4, 0), ('held', 5, 1)`);
    db.script('COMMIT');
    db.close();
    const store = await opened({ file: path });
    expectInOrder(await everything(store));
    expect((await value(store.journal.load('complaint-1', ids))).state).toHaveLength(300);
    const position = some({ commit: 600n, prepare: 600n });
    expect(await value(store.checkpoints.load('metrics'))).toEqual({ name: 'metrics', position, fence: 3n });
    expect(await value(store.checkpoints.load('none'))).toEqual({ name: 'none', position: none, fence: 2n });
    expect(await value(store.leases.acquire('notices'))).toEqual({ name: 'notices', fence: 5n });
    expect(await refusal(store.leases.acquire('held'))).toMatchObject({ type: 'LeaseHeld', fence: 5n });
    await value(store.journal.append({ stream: 'complaint-1', revision: 299n }, events(1)));
    await store.close();
  });
  it('under any name a path may have, also one that has a meaning for SQLite', async () => {
    const [folder, before] = [temporaryFolder(), process.cwd()];
    process.chdir(folder);
    try {
      for (const name of [':memory:', 'file:x?mode=memory', 'libsql:x', 'a b%20#.db', "o'clock.db"]) {
        await filledStore(name);
        expect(readFileSync(join(folder, name)).subarray(0, 15).toString()).toBe('SQLite format 3');
      }
    } finally {
      process.chdir(before);
    }
  });
});

describe('a file of another program is refused by its name and left as it was', () => {
  it.each([
    ['a text', (path: string) => writeFileSync(path, 'Laporan warga, bukan basis data.\n'.repeat(200))],
    ['a file of one byte', (path: string) => writeFileSync(path, '7')],
    ['a file of two bytes', (path: string) => writeFileSync(path, '{}')],
    ['the database of another program', (path: string) => made(path, 'CREATE TABLE people (name TEXT)')],
    [
      'an empty database marked by another program',
      (path: string) => made(path, 'PRAGMA application_id = 7'),
    ],
    ['an empty database that counts versions', (path: string) => made(path, 'PRAGMA user_version = 3')],
  ])('%s', async (_, make) => {
    const path = temporaryFile();
    make(path);
    const before = readFileSync(path);
    expect(await openSqlite({ file: path })()).toEqual(left({ type: 'NotOurs', file }));
    expect(readFileSync(path)).toEqual(before);
  });
  it('one that a later version of this package wrote', async () => {
    const path = made(await filledStore(temporaryFile()), 'PRAGMA user_version = 99');
    expect(await openSqlite({ file: path })()).toEqual(
      left({ type: 'NewerSchema', file, found: 99, known: 3 }),
    );
  });
});

describe('a place where no file can be is refused with the reason', () => {
  it.each([
    ['a folder', 'not-a-file', (folder: string) => folder],
    ['a device', 'not-a-file', () => '/dev/null'],
    ['a folder that is missing', 'no-such-folder', (folder: string) => join(folder, 'missing', file)],
    [
      'a folder that is a file',
      'no-such-folder',
      (folder: string) => {
        writeFileSync(join(folder, 'file'), '');
        return join(folder, 'file', file);
      },
    ],
  ])('%s', async (_, reason, place) => {
    expect(await refusal(openSqlite({ file: place(temporaryFolder()) }))).toMatchObject({
      type: 'CannotOpen',
      reason,
    });
  });
});
