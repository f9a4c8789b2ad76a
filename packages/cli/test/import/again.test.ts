import * as fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { pengaduan } from '../pengaduan.js';
import type { ImportJson } from './import-json.js';
import { importRows, logRow } from './log-rows.js';

const newStore = temporaryStores();
const lines = ({ refused }: ImportJson): ReadonlyArray<number> => refused.map(({ line }) => line);

describe('importing a log again', () => {
  it('adds nothing and refuses the same rows, whatever the order of the file and however many share an instant', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(logRow, { minLength: 1, maxLength: 25 }), async (rows) => {
        const file = newStore();
        const first = await importRows(rows, file);
        const second = await importRows(rows, file);
        expect(first.added + first.refused.length).toBe(rows.length);
        expect([second.added, second.known, lines(second)]).toEqual([0, first.added, lines(first)]);
      }),
      { numRuns: 15 * inject('times') },
    );
  });

  it('in a longer version, in order of time, gives what the longer version alone gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(logRow, { minLength: 1, maxLength: 25 }),
        fc.nat(),
        async (unordered, cut) => {
          const rows = unordered.toSorted((a, b) => (a.split(',')[1]! < b.split(',')[1]! ? -1 : 1));
          const [grown, whole] = [newStore(), newStore()];
          const before = await importRows(rows.slice(0, cut % rows.length), grown);
          const after = await importRows(rows, grown);
          const once = await importRows(rows, whole);
          expect([after.added + after.known, lines(after)]).toEqual([once.added, lines(once)]);
          expect(after.known).toBe(before.added);
          for (const complaint of ['1', '2']) {
            const shown = `show ${complaint} --json --store`;
            expect(await pengaduan(`${shown} ${grown}`)).toEqual(await pengaduan(`${shown} ${whole}`));
          }
        },
      ),
      { numRuns: 10 * inject('times') },
    );
  });

  const received = '1,2025-02-03T08:00Z,received,reporter,,complaint,a,b,false,false,';

  it('reports a row whose content changed, and leaves what is stored', async () => {
    const file = newStore();
    await importRows([received], file);
    const changed = await importRows([received.replace('complaint', 'aspiration')], file, '--lang', 'en');
    expect(changed).toMatchObject({ added: 0, known: 0, refused: [{ line: 2, why: 'CommandIdReused' }] });
    expect(changed.refused[0]?.message).toMatch(/imported before with other content/);
    expect(await importRows([received], file)).toMatchObject({ known: 1, refused: [] });
  });

  it('knows a row again whose instant is written in another zone, and one that moved in the file', async () => {
    const file = newStore();
    const replied = '2,2025-02-03T08:01Z,received,reporter,,complaint,a,b,false,false,';
    await importRows([received, replied], file);
    const moved = [replied, received.replace('08:00Z', '15:00:00+07:00')];
    expect(await importRows(moved, file)).toMatchObject({ added: 0, known: 2, refused: [] });
  });

  it('refuses a row where a later row of the same instant is stored already, and says so', async () => {
    const file = newStore();
    const early = '1,2025-02-03T09:00Z,dispositioned,coordinator,dlh,,,,,,';
    const rows = [received, early, '1,2025-02-03T09:00Z,verified,coordinator,,supervisory,,,,,'];
    expect((await importRows(rows, file)).refused).toMatchObject([{ line: 3, why: 'WrongStage' }]);
    const again = await importRows(rows, file, '--lang', 'en');
    expect(again).toMatchObject({ added: 0, known: 2, refused: [{ line: 3, why: 'OutOfOrder' }] });
    expect(again.refused[0]?.message).toMatch(/stored already; enter a later time/);
  });
});
