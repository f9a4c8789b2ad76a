import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { isLeft } from 'fp-ts/lib/Either.js';
import Libsql from 'libsql';
import { expect, inject, it } from 'vitest';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { answers, filled } from './altered-store.js';
import { opened, temporaryFile } from './temporary.js';

const flips = fc.array(fc.record({ at: fc.nat(), bit: fc.nat(7) }), { minLength: 1, maxLength: 3 });
const stretch = fc.record({ from: fc.nat(), length: fc.integer({ min: 1, max: 5000 }), byte: fc.nat(255) });
const rows = fc.uniqueArray(fc.integer({ min: 1, max: 310 }), { minLength: 1, maxLength: 5 });
type Damage = (whole: Buffer) => { readonly bytes: Buffer; readonly sql?: string };
const damage: fc.Arbitrary<Damage> = fc.oneof(
  flips.map((all): Damage => (whole) => {
    for (const { at, bit } of all) whole[at % whole.length]! ^= 1 << bit;
    return { bytes: whole };
  }),
  stretch.map(({ from, length, byte }): Damage => (whole) => {
    const start = from % whole.length;
    return { bytes: whole.fill(byte, start, Math.min(start + length, whole.length)) };
  }),
  // An empty file is a new store: nothing in it could tell that it was once another.
  fc.nat().map((at): Damage => (whole) => ({ bytes: whole.subarray(0, 1 + (at % (whole.length - 1))) })),
  rows.map((gone): Damage => (whole) => ({
    bytes: whole,
    sql: `DELETE FROM events WHERE position IN (${gone.join()})`,
  })),
);

it('after any damage every answer is right, or corrupt', async () => {
  const file = await filled();
  const whole = readFileSync(file);
  const store = await opened({ file });
  const truth = await answers(store);
  await store.close();
  await fc.assert(
    fc.asyncProperty(damage, async (inflict) => {
      const file = temporaryFile();
      const { bytes, sql } = inflict(Buffer.from(whole));
      writeFileSync(file, bytes);
      if (sql !== undefined) {
        const db = new Libsql(file);
        db.exec(sql);
        db.close();
      }
      const damaged = await openSqlite({ file })();
      if (isLeft(damaged)) {
        expect(['Corrupt', 'NotOurs', 'NewerSchema', 'ReadOnly']).toContain(damaged.left.type);
        return;
      }
      const given = await answers(damaged.right);
      for (const [question, answer] of Object.entries(given)) {
        const failure = typeof answer === 'object' && 'left' in answer ? answer.left : answer;
        if ('type' in failure && failure.type === 'Corrupt') continue;
        expect({ question, answer }).toEqual({ question, answer: truth[question as keyof typeof truth] });
      }
      await damaged.right.close();
    }),
    { numRuns: 40 * inject('times') },
  );
});
