import { readFileSync, writeFileSync } from 'node:fs';
import { left } from 'fp-ts/lib/Either.js';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { checkedTable, integerOf, proofOf, type Database } from '@pengaduan/journal-sqlite';
import { inAFileOfTheirOwn, inItsFile, one, two } from './counts.js';
import { value } from './temporary.js';

const told = {
  name: 'told',
  schema: [
    checkedTable('told_row', { nr: 'INTEGER PRIMARY KEY', proof: 'TEXT NOT NULL' }, { options: 'STRICT' }),
    'CREATE TABLE told_text (nr INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT',
    'CREATE INDEX told_texts ON told_text (text)',
  ],
  provenWhenRead: ['told_text'],
};
const write = ({ run }: Database): void => {
  run('INSERT INTO told_row (proof) VALUES (?)', [proofOf(['lapor'])]);
  run('INSERT INTO told_text VALUES (1, ?)', ['lapor']);
};
const texts = ({ all }: Pick<Database, 'all'>) =>
  all('SELECT count(*) AS n FROM told_text').map((row) => integerOf(row, 'n'));

describe.each([
  ['in the file of the store', inItsFile],
  ['in a file of their own', inAFileOfTheirOwn],
])('a table %s whose rows are proven when they are read', (_, keep) => {
  it('is asked as it is when it is damaged, and is not written', () =>
    keep(async ({ projection, file, again }) => {
      const tables = await value(projection(told));
      await value(tables.commit(await value(tables.checkpoint), one!, write));
      const db = new Libsql(file);
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      db.close();
      const bytes = readFileSync(file);
      bytes[bytes.indexOf('lapor')]! ^= 1;
      writeFileSync(file, bytes);
      const reopened = await again();
      const found = await value(reopened.projection(told));
      expect(await value(found.query(texts))).toEqual([1n]);
      const written = await found.commit(await value(found.checkpoint), two!, write)();
      const detail =
        'table told_text of a read model is not as it was written; the records may be whole, which pengaduan check says';
      expect(written).toEqual(left({ type: 'Corrupt', detail, retry: 'never' }));
      await reopened.close();
    }));

  it('may lose rows, which whoever reads them notices, and is written as long as it is sound', () =>
    keep(async ({ projection, file, again }) => {
      const tables = await value(projection(told));
      await value(tables.commit(await value(tables.checkpoint), one!, write));
      const db = new Libsql(file);
      db.exec('DELETE FROM told_text');
      db.close();
      const reopened = await again();
      const found = await value(reopened.projection(told));
      expect(await value(found.query(texts))).toEqual([0n]);
      await value(
        found.commit(await value(found.checkpoint), two!, ({ run }) => run('DELETE FROM told_row')),
      );
      await reopened.close();
    }));
});
