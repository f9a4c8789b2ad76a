import fc from 'fast-check';
import { isNone } from 'fp-ts/lib/Option.js';
import Libsql from 'libsql';
import { describe, expect, inject, it } from 'vitest';
import type { Database } from '@pengaduan/journal-sqlite';
import { inAFileOfTheirOwn, inItsFile } from './counts.js';
import { value } from './temporary.js';

const pairs = {
  name: 'pairs',
  schema: [
    'CREATE TABLE pairs_one (name TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE pairs_two (nr INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, n INTEGER NOT NULL) STRICT',
  ],
};

const put = ' (name, n) SELECT value ->> 0, value ->> 1 FROM json_each(?)';
const statements = {
  replaced: (table: string) => `INSERT OR REPLACE INTO ${table}${put}`,
  ignored: (table: string) => `INSERT OR IGNORE INTO ${table}${put}`,
  updated: (table: string) =>
    `INSERT INTO ${table}${put} WHERE true ON CONFLICT (name) DO UPDATE SET n = excluded.n`,
  deleted: (table: string) => `DELETE FROM ${table} WHERE name IN (SELECT value ->> 0 FROM json_each(?))`,
  cleared: (table: string) => `DELETE FROM ${table} WHERE ? <> ''`,
} as const;

const row = fc.tuple(
  fc.nat(12).map((n) => `row-${n}`),
  fc.nat(3),
);
const step = fc.record({
  how: fc.constantFrom(...(Object.keys(statements) as ReadonlyArray<keyof typeof statements>)),
  table: fc.constantFrom('pairs_one', 'pairs_two'),
  rows: fc.array(row, { maxLength: 5 }),
});
const commits = fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 5 });
type Step = typeof step extends fc.Arbitrary<infer A> ? A : never;

const done = (db: Database, { how, table, rows }: Step): void =>
  void db.run(statements[how](table), [JSON.stringify(rows)]);

const rounds = { numRuns: 25 * inject('times') };

describe.each([
  ['in the file of the store', inItsFile],
  ['in a file of their own', inAFileOfTheirOwn],
])('rows of tables %s', (_, keep) => {
  /** Tables after these commits, and whether they are made anew when they are opened after `meanwhile`. */
  const isMadeAnew = async (
    all: ReadonlyArray<ReadonlyArray<Step>>,
    meanwhile: (db: InstanceType<typeof Libsql>) => void,
  ): Promise<boolean> => {
    let answer = false;
    await keep(async ({ projection, file, again }) => {
      const tables = await value(projection(pairs));
      let checkpoint = await value(tables.checkpoint);
      let at = 1n;
      const first: Step = { how: 'updated', table: 'pairs_two', rows: [['always', 1]] };
      for (const steps of [...all, [first]]) {
        const write = (db: Database): void => steps.forEach((one) => done(db, one));
        checkpoint = await value(tables.commit(checkpoint, { commit: at, prepare: at }, write));
        at += 1n;
      }
      const db = new Libsql(file);
      meanwhile(db);
      db.close();
      const reopened = await again();
      const { position } = await value((await value(reopened.projection(pairs))).checkpoint);
      answer = isNone(position);
      await reopened.close();
    });
    return answer;
  };

  it('are counted, however they were written, and are not made anew', async () => {
    await fc.assert(
      fc.asyncProperty(commits, async (all) => {
        expect(await isMadeAnew(all, () => undefined)).toBe(false);
      }),
      rounds,
    );
  });
  it.each([
    ['rows were taken away', `DELETE FROM pairs_two WHERE name = 'always'`],
    ['rows were put in', `INSERT INTO pairs_two (name, n) VALUES ('never', 1)`],
    ['their number was lost', `DELETE FROM pairs__count WHERE name = 'pairs_one'`],
    ['they would be counted no longer', `DROP TRIGGER pairs_one__DELETE`],
  ])('are made anew where %s by another program', async (_what, statement) => {
    await fc.assert(
      fc.asyncProperty(commits, async (all) => {
        expect(await isMadeAnew(all, (db) => void db.exec(statement))).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});
