import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bytesOf, integerOf, optional, textColumns, textOf, wordOf } from '@pengaduan/journal-sqlite';
import { integerColumns } from '../src/columns.js';
import { connect, connectImmutable } from '../src/database.js';
import { feedEnds, streamEnd } from '../src/ends.js';
import { readPage } from '../src/events.js';
import { readBetween } from '../src/feed-page.js';
import { migrations } from '../src/migrations.js';
import { temporaryFile, temporaryFolder } from './temporary.js';

const memory = () => connect(temporaryFile(), 50)!;

describe('what is bound comes back as it was', () => {
  it.each([0, -1, 2 ** 53 - 1, 0.5, -1e300, 1n, 2n ** 63n - 1n, -(2n ** 63n), '', "it's é 🇮🇩", null])(
    '%s',
    (value) => {
      const [row] = memory().all('SELECT ? AS v', [value]);
      expect(row?.['v']).toEqual(Number.isSafeInteger(value) ? BigInt(value as number) : value);
    },
  );
  it('bytes, also a part of a larger buffer', () => {
    const [row] = memory().all('SELECT ? AS v, ? AS empty', [
      Buffer.from('abcdef').subarray(2, 4),
      new Uint8Array(),
    ]);
    expect(bytesOf(row!, 'v').toString()).toBe('cd');
    expect(bytesOf(row!, 'empty')).toHaveLength(0);
  });
});

it('a column may be empty, where that is asked for', () => {
  const [row] = memory().all(`SELECT NULL AS none, 'x' AS some`);
  expect([optional(row!, 'none', textOf), optional(row!, 'some', textOf)]).toEqual([undefined, 'x']);
  expect(() => optional(row!, 'missing', textOf)).toThrow('missing');
});

it('a column comes under its own name, whatever names of tables stand before it', () => {
  const db = memory();
  db.script(`CREATE TABLE orders (n, word); INSERT INTO orders VALUES (7, 'tujuh')`);
  for (const [table, before] of [
    ['orders', ''],
    ['orders AS o', 'o.'],
    ['orders', 'orders.'],
    ['orders', 'main.orders.'],
  ]) {
    const columns = `${integerColumns(`${before}n`)}, ${textColumns(`${before}word`)}`;
    const [row] = db.all(`SELECT ${columns} FROM ${table}`);
    expect([integerOf(row!, 'n'), textOf(row!, 'word')]).toEqual([7n, 'tujuh']);
  }
});

describe('what would end the process, or be taken for something else, is a mistake that throws', () => {
  it.each([true, undefined, NaN, Infinity, new Date(0), {}, [], Symbol('x')])('the parameter %s', (value) => {
    expect(() => memory().all('SELECT ?', [value as never])).toThrow(TypeError);
  });
  it('too few and too many parameters', () => {
    expect(() => memory().all('SELECT ?, ?', [1])).toThrow('1 parameters for 2');
    expect(() => memory().all('SELECT 1', [1])).toThrow('1 parameters for 0');
    expect(memory().all(`SELECT '?', "a?" /* ? */ FROM (SELECT 1 AS "a?") WHERE ? -- ?`, [1])).toHaveLength(
      1,
    );
  });
  it('a column of another kind', () => {
    const [row] = memory().all(`SELECT 1 AS whole, X'ff' AS bytes, 'x' AS text`);
    // The column, and what it should have held.
    expect(() => integerOf(row!, 'text')).toThrow(/^column text holds \w/);
    expect(() => bytesOf(row!, 'whole')).toThrow(/^column whole holds \w/);
    expect(() => textOf(row!, 'bytes')).toThrow(/^column bytes holds \w/);
    expect(() => textOf(row!, 'missing')).toThrow(/^column missing holds \w/);
    expect(() => wordOf(row!, 'text', ['y'])).toThrow(/^column text holds \w/);
  });
});

it('a file is read as it stands, whatever its name means in an address, and nothing is made beside it', () => {
  const folder = temporaryFolder();
  for (const name of ['a.db', 'a b%20#?.db', 'ä&b=c+d.db']) {
    const file = join(folder, name);
    connect(file, 50)!.script('CREATE TABLE t (n); INSERT INTO t VALUES (7)');
    const before = readdirSync(folder);
    const db = connectImmutable(file, 50)!;
    expect(integerOf(db.all('SELECT n FROM t')[0]!, 'n')).toBe(7n);
    expect(() => db.run('INSERT INTO t VALUES (8)')).toThrow();
    expect(readdirSync(folder)).toEqual(before);
  }
});

it('a closed connection answers nothing, also by a statement that it has used before', () => {
  const db = memory();
  db.all('SELECT 1');
  db.close();
  expect(() => db.all('SELECT 1')).toThrow('closed');
});

it('statements are kept to be used again, and a hundred at most, however many there were', async () => {
  const db = memory();
  // https://sqlite.org/stmt.html: the statements that are prepared, this one among them.
  const kept = (): bigint => integerOf(db.all('SELECT count(*) AS n FROM sqlite_stmt')[0]!, 'n');
  for (let n = 0; n < 90; n++) db.all(`SELECT ${n}`);
  expect(kept()).toBe(91n);
  for (let n = 0; n < 1_000; n++) db.all(`SELECT ${n}`);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let n = 0; n < 100 && kept() > 101n; n++) {
    collect();
    await setImmediate();
  }
  expect(kept()).toBeLessThanOrEqual(101n);
  db.close();
});

it('reading looks up what it needs and neither sorts nor walks through the file', () => {
  const db = memory();
  for (const migration of migrations) migration(db);
  const plans: Array<string> = [];
  const explaining = {
    all: (sql: string, params: Parameters<typeof db.all>[1] = []) => {
      plans.push(...db.all(`EXPLAIN QUERY PLAN ${sql}`, params).map((row) => textOf(row, 'detail')));
      return db.all(sql, params);
    },
  };
  const plansOf = (read: () => unknown): ReadonlyArray<string> => {
    read();
    return plans.splice(0);
  };
  expect(plansOf(() => readPage(explaining, 's', -1n))).toEqual([
    'SEARCH e USING INDEX sqlite_autoindex_events_1 (stream=? AND revision>?)',
    'SEARCH p USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
    'SEARCH streams USING PRIMARY KEY (stream=?)',
  ]);
  expect(plansOf(() => readBetween(explaining, 0n, 0n, 'complaint-'))).toEqual([
    'SEARCH e USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
  ]);
  expect(plansOf(() => streamEnd(explaining, 's'))).toEqual([
    'SEARCH events USING INDEX sqlite_autoindex_events_1 (stream=?)',
    'SEARCH streams USING PRIMARY KEY (stream=?)',
  ]);
  expect(plansOf(() => feedEnds(explaining))).toEqual([
    'SEARCH n USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH e USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
    'SCALAR SUBQUERY 1',
    // The largest position: the last row, without a walk.
    'SEARCH events',
  ]);
});
