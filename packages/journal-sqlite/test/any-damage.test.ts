import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { isLeft } from 'fp-ts/lib/Either.js';
import Libsql from 'libsql';
import { expect, inject, it } from 'vitest';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { anyDamage } from '../../../docs/test/suite/any-damage.js';
import { answers, filled } from './altered-store.js';
import { opened, temporaryFile } from './temporary.js';

it('after any damage every answer is right, or corrupt', async () => {
  const file = await filled();
  const whole = readFileSync(file);
  const store = await opened({ file });
  const truth = await answers(store);
  await store.close();
  await fc.assert(
    fc.asyncProperty(anyDamage(310), async (inflict) => {
      const file = temporaryFile();
      const { bytes, gone } = inflict(Buffer.from(whole));
      writeFileSync(file, bytes);
      if (gone !== undefined) {
        const db = new Libsql(file);
        db.exec(`DELETE FROM events WHERE position IN (${gone.join()})`);
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
