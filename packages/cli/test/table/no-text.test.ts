import { expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { importing, json } from './importing.js';
import { openDataRows, openDataText } from './open-data.js';

const newStore = temporaryStores();
const rows = openDataRows(3);

it('a table in UTF-8 with a byte that is none is told with its line, as a log is, and nothing of it is stored', async () => {
  const store = newStore();
  const text = Buffer.concat([
    openDataText(rows),
    Buffer.from('9;é;'),
    Buffer.from([0xff]),
    Buffer.from('\n'),
  ]);
  const { exit, out, err } = await importing(`t.csv --map lapor-open-data --store ${store}`, {
    't.csv': text,
  });
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  expect(err).toMatch(/^t\.csv: Line \d+ is not UTF-8 text; save the file as "CSV UTF-8"/);
  expect((await pengaduan(`show 1200001 --store ${store}`)).err).toMatch(/tidak ada/);
});

it('a table in the encoding of an old Excel is read', async () => {
  const named = rows.map((row) => ({ ...row, DisposisiInstansi: 'Kantor Café' }));
  const text = Buffer.from(openDataText(named).toString(), 'latin1');
  const store = newStore();
  expect(await json(`t.csv --map lapor-open-data --store ${store}`, { 't.csv': text })).toMatchObject({
    refused: [],
  });
  const shown = JSON.parse((await pengaduan(`show 1200001 --store ${store} --json`)).out) as unknown;
  expect(shown).toMatchObject({ agency: 'kantor-café' });
});
