import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { dataFile, pengaduan } from '../pengaduan.js';
import { importJson, type ImportJson } from './import-json.js';

const newStore = temporaryStores();
const header = readFileSync(dataFile('report-6340753.csv'), 'utf8').split('\n')[0]!;

const importRows = (
  rows: ReadonlyArray<string>,
  file: string,
  ...more: ReadonlyArray<string>
): Promise<ImportJson> =>
  importJson('log.csv', file, { 'log.csv': Buffer.from([header, ...rows].join('\n')) }, more);

// Few instants and few complaints, so that rows of one instant meet in every order.
const row = fc
  .record({
    complaint: fc.constantFrom('1', '2'),
    minute: fc.nat({ max: 3 }),
    rest: fc.constantFrom(
      'received,reporter,,complaint,a,b,false,false,',
      'verified,coordinator,,supervisory,,,,,',
      'dispositioned,coordinator,dlh,,,,,,',
      'dispositioned,coordinator,dinkes,,,,,,',
      'responded,liaison,dlh,,,,,,initial',
      'responded,liaison,dinkes,,,,,,substantive',
      'reporter_replied,reporter,,,,,,,',
      'reclassified,coordinator,,aspiration,,,,,',
      'data_requested,coordinator,,,,,,,foto',
      'data_provided,reporter,,,,,,,',
      'closed,coordinator,,,,,,,',
      'rated,reporter,,,,,,,5',
      'rated,mayor,,,,,,,5',
    ),
  })
  .map(({ complaint, minute, rest }) => `${complaint},2025-02-03T08:0${minute}Z,${rest}`);

const lines = ({ refused }: ImportJson): ReadonlyArray<number> => refused.map(({ line }) => line);

describe('importing a log again', () => {
  it('adds nothing and refuses the same rows, whatever the order of the file and however many share an instant', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
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
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), fc.nat(), async (unordered, cut) => {
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
      }),
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
