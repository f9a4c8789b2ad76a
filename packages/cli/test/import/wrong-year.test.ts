import { expect, it } from 'vitest';
import { json, mapOf } from '../table/importing.js';
import { temporaryStores } from '../temporary-store.js';
import { importJson, logOf, receivedRow, verifiedRow } from './import-json.js';

const newStore = temporaryStores();
const told = (rows: ReadonlyArray<string>, store: string) =>
  importJson('log.csv', store, logOf(rows), ['--lang', 'en']);

it('a step that comes more than a year after the one before it is warned of, once, by the column of the file', async () => {
  const [store, rows] = [newStore(), [receivedRow('2016-04-06 08:00'), verifiedRow('2026-04-06 09:00')]];
  const { warnings } = await told(rows, store);
  expect(warnings.map(({ line, why }) => [line, why])).toContainEqual([3, 'LongGap']);
  expect(warnings.find(({ why }) => why === 'LongGap')?.message).toBe(
    'Taken as it was logged, although 6 April 2026 at 09:00 WIB is more than a year after the step before it, on 6 April 2016 at 08:00 WIB; check its year in the column Waktu.',
  );
  expect((await told(rows, store)).warnings).toEqual([]);
  expect(
    (await told([receivedRow('2025-04-06 08:00'), verifiedRow('2026-04-06 09:00')], newStore())).warnings,
  ).toEqual([]);
});

it('what is said of a time names the column of the file', async () => {
  const store = newStore();
  const rows = [receivedRow('2026-04-06 08:00'), verifiedRow('2126-04-07 09:00')];
  const { warnings } = await told(rows, store);
  expect(warnings.find(({ why }) => why === 'InFuture')?.message).toMatch(
    /check its year in the column Waktu\.$/,
  );
  const { refused } = await told(['1;2026-04-06 09:00;klasifikasi diubah;koordinator;;aspirasi;;;'], store);
  expect(refused).toMatchObject([{ line: 2, why: 'OutOfOrder' }]);
  expect(refused[0]?.message).toMatch(
    /is before what is stored last .* 7 April 2126 .* in the column Waktu\.$/,
  );
});

it('a table warns of it too', async () => {
  const map = mapOf([
    { activity: 'received', at: 'Masuk', actor: 'reporter' },
    {
      ...{ activity: 'verified', at: 'Verifikasi', actor: 'coordinator' },
      fields: { classification: { value: 'non_supervisory' } },
    },
  ]);
  const files = {
    't.csv': Buffer.from('Nomor;Masuk;Verifikasi\n1;6/4/2023;7/4/2026\n'),
    'm.json': map,
  };
  const { warnings } = await json(`t.csv --map m.json --store ${newStore()}`, files);
  expect(warnings).toMatchObject([{ line: 2, why: 'LongGap' }]);
});
