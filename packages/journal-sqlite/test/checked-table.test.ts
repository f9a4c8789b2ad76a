import { readFileSync, writeFileSync } from 'node:fs';
import { left } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { checkedTable, openSqlite } from '@pengaduan/journal-sqlite';
import { opened, temporaryFile, value } from './temporary.js';

const stays = {
  name: 'stays',
  schema: [
    checkedTable(
      'stays_one',
      { nr: 'INTEGER PRIMARY KEY', name: 'TEXT NOT NULL UNIQUE', days: 'INTEGER' },
      { options: 'STRICT' },
    ),
    checkedTable(
      'stays_two',
      { name: 'TEXT NOT NULL', n: 'INTEGER NOT NULL', word: 'TEXT' },
      { constraints: ['PRIMARY KEY (name, n)'], options: 'STRICT, WITHOUT ROWID' },
    ),
    'CREATE INDEX stays_days ON stays_one (days)',
  ],
};

/** A file with rows, closed, as bytes. */
const filled = async (): Promise<Buffer> => {
  const file = temporaryFile();
  const store = await opened({ file });
  const projection = await value(store.projection(stays));
  const to = { commit: 1n, prepare: 1n };
  const write = await projection.commit(await value(projection.checkpoint), to, ({ run }) => {
    for (let i = 0; i < 50; i += 1) {
      run('INSERT INTO stays_one (name, days) VALUES (?, ?)', [`first-${i}`, 1000 + i]);
      run('INSERT INTO stays_two VALUES (?, ?, ?)', [`second-${i}`, i, i === 7 ? null : `word-${i}`]);
    }
    run('UPDATE stays_one SET days = 5 WHERE name = ?', ['first-3']);
  })();
  expect(write).toMatchObject({ _tag: 'Right' });
  await store.close();
  return readFileSync(file);
};

const openedAgain = async (bytes: Buffer): Promise<unknown> => {
  const file = temporaryFile();
  writeFileSync(file, bytes);
  const store = await value(openSqlite({ file }));
  const projection = await store.projection(stays)();
  await store.close();
  return projection;
};

it('a table whose rows are as they were written is opened', async () => {
  expect(await openedAgain(await filled())).toMatchObject({ _tag: 'Right' });
});

it.each([
  ['stays_one', 'first-20'],
  ['stays_two', 'second-20'],
  ['stays_two', 'word-20'],
])('a row of %s in which a bit fell over is corrupt, wherever it stands: %s', async (table, text) => {
  const whole = await filled();
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 1;
    const detail = `table ${table} of a read model is not as it was written; the records may be whole, which pengaduan check says`;
    expect(await openedAgain(bytes)).toEqual(left({ type: 'Corrupt', detail, retry: 'never' }));
  }
});

it('a row that another program changed in place is corrupt', async () => {
  const whole = await filled();
  const at = whole.lastIndexOf('word-20');
  // The copy and the column are compared, not each with what it was.
  expect(whole.indexOf('word-20')).toBeLessThan(at);
  whole.write('word-99', at);
  expect(await openedAgain(whole)).toMatchObject({ left: { type: 'Corrupt' } });
});
