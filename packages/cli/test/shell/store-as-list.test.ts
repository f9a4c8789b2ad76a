import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();

it.each([
  'import s.db',
  'import lapor s.db',
  'import table s.db --map rekap-daerah --exported-at 2026-02-01T00:00+07:00',
])('%s, of a store, is told that it is one', async (words) => {
  const store = newStore();
  await pengaduan(['import', dataFile('report-6340753.csv'), '--store', store]);
  const files = { 's.db': readFileSync(store) };
  const { exit, err } = await pengaduan(`${words} --store memory: --lang en`, [], files);
  expect({ exit, err }).toEqual({
    exit: 1,
    err: 's.db: this file is a store and no list of reports; name the CSV or Excel file here, and the store with --store.\n',
  });
});
