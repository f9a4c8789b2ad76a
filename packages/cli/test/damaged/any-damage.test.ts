import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { expect, inject, it } from 'vitest';
import { anyDamage } from '../../../../docs/test/suite/any-damage.js';
import { valueOf } from '../either.js';
import { copyStore } from '../killed/copy-store.js';
import { fillWithDueReports } from '../killed/due-reports.js';
import { recordsIn } from '../killed/records.js';
import { pengaduan, type Result } from '../pengaduan.js';

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-damaged-'));
const period = '--from 2025-01-01 --to 2025-12-31 --as-of 2025-02-20';
const questions = [
  ...['show 1', 'show 40 --at 2025-02-10T09:00+07:00', 'due --at 2025-02-14T09:00+07:00'],
  ...[`evaluate ${period}`, `evaluate ${period} --explain duration`, `evaluate ${period} --by agency`],
];
const ask = async (file: string): Promise<ReadonlyArray<Result>> => {
  const answers: Array<Result> = [];
  for (const question of questions) {
    answers.push(await pengaduan(`${question} --json --lang en --store ${file}`));
  }
  return answers;
};

/** Deletes records as rows, by the door that read models write through. */
const deleteRecords = async (file: string, positions: ReadonlyArray<number>): Promise<void> => {
  const store = valueOf(await openSqlite({ file })());
  const door = valueOf(await store.projection({ name: 'damage', schema: [] })());
  const sql = `DELETE FROM events WHERE position IN (${positions.join()})`;
  const to = { commit: 1n, prepare: 1n };
  valueOf(await door.commit(valueOf(await door.checkpoint()), to, (db) => void db.run(sql))());
  await store.close();
};

const refusals = /is damaged|not a journal of pengaduan|newer version|is read-only/;

it('after any damage every answer is right, or says that the journal is damaged', async () => {
  const [bare, asked] = [join(folder, 'bare.db'), join(folder, 'asked.db')];
  await fillWithDueReports(bare, 40);
  copyStore(bare, asked);
  const truth = await ask(asked);
  expect(truth.map(({ exit }) => exit)).toEqual(questions.map(() => 0));
  // The second has the read models in it.
  const wholes = [readFileSync(bare), readFileSync(asked)];
  const records = (await recordsIn(bare)).length;
  let n = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...wholes), anyDamage(records), async (whole, damage) => {
      const file = join(folder, `${(n += 1)}.db`);
      const { bytes, gone } = damage(Buffer.from(whole));
      writeFileSync(file, bytes);
      if (gone !== undefined) await deleteRecords(file, gone);
      for (const [i, answer] of (await ask(file)).entries()) {
        const { exit, out, err } = answer;
        if (exit === 1 && out === '' && refusals.test(err)) continue;
        expect({ question: questions[i], answer }).toEqual({ question: questions[i], answer: truth[i] });
      }
    }),
    { numRuns: 20 * inject('times') },
  );
});
