import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import Libsql from 'libsql';
import { describe, expect, inject, it } from 'vitest';
import type { BatchHandler } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { events, ids, nothing, stream } from './records.js';
import { opened, refusal, temporaryFile } from './temporary.js';

const range = { prefix: '', after: none };
const goOn: BatchHandler<never> = () => () => Promise.resolve(right('continue'));

/** A whole file of some forty pages. */
const filled = async (): Promise<string> => {
  const file = temporaryFile();
  const store = await opened({ file });
  await store.journal.append(nothing, events(300, 400))();
  await store.close();
  return file;
};

/** Bytes as a new file: nothing of what SQLite holds in memory for the old one belongs to it. */
const copy = (bytes: Buffer): string => {
  const file = temporaryFile();
  writeFileSync(file, bytes);
  return file;
};

const sql = (file: string, statement: string): void => {
  const db = new Libsql(file);
  db.exec(statement);
  db.close();
};

describe('a record that is not JSON is named by its stream and revision, and nothing of it is told', () => {
  it.each([
    ['half an object', 'data', `CAST('{"secret":' AS BLOB)`],
    ['bytes that are no text', 'data', `X'22ff22'`],
    ['a list as metadata', 'metadata', `CAST('[]' AS BLOB)`],
  ])('%s', async (_, column, value) => {
    const file = await filled();
    sql(file, `UPDATE events SET ${column} = ${value} WHERE revision = 7`);
    const store = await opened({ file });
    const failure = await refusal(store.journal.load(stream, ids));
    expect(failure).toMatchObject({ type: 'Corrupt', retry: 'never' });
    expect(JSON.stringify(failure)).toMatch(/complaint-1, revision 7/);
    expect(JSON.stringify(failure)).not.toMatch(/secret/);
    expect(await store.feed.read(range, goOn)()).toEqual(left(failure));
    await store.close();
  });
  it('an id that is no text, which would end the process if it were read as text', async () => {
    const file = await filled();
    sql(file, `UPDATE events SET id = CAST(X'ff' AS TEXT) WHERE revision = 7`);
    const store = await opened({ file });
    expect(await refusal(store.journal.load(stream, ids))).toMatchObject({ type: 'Corrupt' });
    await store.close();
  });
});

describe('a feed with a hole is corrupt, and is not walked for ever', () => {
  it.each([
    ['a last position far away', 'SET position = 1888249393371843981 WHERE position = 300', 300],
    [
      'the last position that a file can hold',
      'SET position = 9223372036854775807 WHERE position = 300',
      300,
    ],
    ['a position before the first', 'SET position = -7 WHERE position = 1', 1],
    ['a position in the middle', 'SET position = 301 WHERE position = 270', 270],
  ])('%s', { timeout: 10_000 }, async (_, change, missing) => {
    const file = await filled();
    sql(file, `UPDATE events ${change}`);
    const store = await opened({ file });
    const handed: Array<string> = [];
    const take: BatchHandler<never> =
      ({ events }) =>
      () => {
        handed.push(...events.map(({ id }) => id));
        return Promise.resolve(right('continue'));
      };
    const corrupt = { type: 'Corrupt', detail: `no record at position ${missing}`, retry: 'never' };
    for (const prefix of ['', 'complaint-', 'nobody-']) {
      expect(await refusal(store.feed.read({ prefix, after: none }, take))).toEqual(corrupt);
    }
    const leave = new AbortController();
    expect(await refusal(store.feed.follow(range, take, leave.signal))).toEqual(corrupt);
    // Nothing from behind the hole was handed over.
    expect(handed.every((id) => Number(id.replace('event-', '')) < missing - 1)).toBe(true);
    await store.close();
  });
  it.each(['position', 'revision'])(
    'nothing is appended after the last %s that a file can hold',
    async (column) => {
      const file = await filled();
      const last = 9223372036854775807n;
      sql(file, `UPDATE events SET ${column} = ${last} WHERE position = 300`);
      const store = await opened({ file });
      const token = { stream, revision: column === 'revision' ? last : 299n };
      const end = column === 'revision' ? `stream ${stream}, revision 299` : 'position 300';
      expect(await refusal(store.journal.append(token, events(1)))).toEqual({
        type: 'Corrupt',
        detail: `a record after the end, ${end}`,
        retry: 'never',
      });
      await store.close();
    },
  );
});

describe('a damaged file', () => {
  it('cut short is corrupt', async () => {
    const file = copy(readFileSync(await filled()).subarray(0, 6 * 4096));
    expect(await refusal(openSqlite({ file }))).toEqual({
      type: 'Corrupt',
      file: 'complaints.db',
      code: 'SQLITE_CORRUPT',
    });
  });
  it('without its list of tables is corrupt', async () => {
    const file = copy(readFileSync(await filled()).fill(0xff, 100, 4096));
    expect(await refusal(openSqlite({ file }))).toMatchObject({ type: 'Corrupt' });
  });
  it('without a table of ours is corrupt', async () => {
    const file = await filled();
    sql(file, 'DROP TABLE events');
    expect(await refusal(openSqlite({ file }))).toMatchObject({ type: 'Corrupt' });
  });
  it('whose records are out of order is corrupt, though SQLite counts as many as there were', async () => {
    const bytes = readFileSync(await filled());
    // A page is filled from its end: what was written later stands before, unless a page begins between.
    const at = (i: number): number => bytes.indexOf(`event-${i}Counted`);
    const i = [150, 153, 156].find((i) => at(i + 2) < at(i))!;
    const file = copy(bytes.fill(0xff, at(i + 2), at(i)));
    const store = await opened({ file });
    expect(await refusal(store.feed.read(range, goOn))).toMatchObject({ type: 'Corrupt', retry: 'never' });
    await store.close();
  });
  it('is answered for by value, wherever the damage is', async () => {
    const whole = readFileSync(await filled());
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      length: fc.integer({ min: 1, max: 6000 }),
      byte: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, length, byte }) => {
        const file = copy(Buffer.from(whole).fill(byte, at, Math.min(at + length, whole.length)));
        const store = await openSqlite({ file })();
        if (isLeft(store)) {
          expect(['Corrupt', 'NotOurs']).toContain(store.left.type);
          return;
        }
        const { journal, feed, checkpoints, close } = store.right;
        const answers = [
          await journal.load(stream, ids)(),
          await feed.read(range, goOn)(),
          await checkpoints.load('metrics')(),
          await journal.append(nothing, events(1))(),
          await journal.append({ stream, revision: 299n }, events(1))(),
        ];
        for (const answer of answers) {
          if (isLeft(answer)) expect(['Corrupt', 'Conflict']).toContain(answer.left.type);
        }
        await close();
      }),
      { numRuns: 100 * inject('times') },
    );
  });
});
