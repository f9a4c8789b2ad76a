import { isLeft, isRight, right } from 'fp-ts/lib/Either.js';
import { readdirSync, readlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { integerOf } from '../src/columns.js';
import { openTemporaryTables, type TemporaryTables } from '../src/temporary-tables.js';

const opened = (): TemporaryTables => {
  const tables = openTemporaryTables(['CREATE TEMP TABLE texts (text TEXT NOT NULL) STRICT']);
  if (isLeft(tables)) throw new Error(tables.left.detail);
  return tables.right;
};
const count = (tables: TemporaryTables): unknown => {
  const rows = tables.use((db) => db.all('SELECT count(*) AS n FROM texts'));
  return isRight(rows) && rows.right[0] && integerOf(rows.right[0], 'n');
};
const add = (tables: TemporaryTables, texts: number, length: number) =>
  tables.use((db) => {
    for (let n = 0; n < texts; n++) db.run('INSERT INTO texts VALUES (?)', ['x'.repeat(length)]);
  });

/** The files without a name that this process has open. */
const namelessFiles = (): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).endsWith(' (deleted)');
    } catch {
      return false;
    }
  }).length;

describe('temporary tables', () => {
  it('are written all or not at all, and are not those of another', () => {
    const [one, other] = [opened(), opened()];
    add(one, 2, 10);
    expect(() =>
      one.use((db) => {
        db.run('INSERT INTO texts VALUES (?)', ['x']);
        throw new Error('changed my mind');
      }),
    ).toThrow('changed my mind');
    expect([count(one), count(other)]).toEqual([2n, 0n]);
    one.close();
    other.close();
  });

  it('answer that they are closed once they are', () => {
    const tables = opened();
    tables.close();
    tables.close();
    expect(tables.use(() => 1)).toMatchObject({ left: { type: 'Unavailable', reason: 'closed' } });
  });

  it.runIf(process.platform === 'linux')('go to a file without a name once they are large', () => {
    const tables = opened();
    const before = namelessFiles();
    expect(add(tables, 100, 100)).toEqual(right(undefined));
    expect(namelessFiles()).toBe(before);
    add(tables, 400, 100_000);
    expect(namelessFiles()).toBe(before + 1);
    expect(count(tables)).toBe(500n);
    tables.close();
  });
});
