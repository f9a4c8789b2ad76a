import { describe, expect, it } from 'vitest';
import { columnsOf, type TableMap } from '../../src/table/table-map.js';
import { temporaryStores } from '../temporary-store.js';
import { importing, json } from './importing.js';
import { openDataRows, openDataText } from './open-data.js';

const newStore = temporaryStores();
const rows = openDataRows(40);
const text = openDataText(rows);

describe('--suggest', () => {
  it('proposes the map that comes with the program, or one by the names, and shows the first rows', async () => {
    const known = await importing('t.csv --suggest', { 't.csv': text });
    expect(known.out).toMatch(/"complaint": "id"/);
    expect(known.out).toMatch(/row 2: ReceiveComplaint 2015-/);
    expect(known.out).not.toContain('081234567890');
    const own = Buffer.from(
      'Nomor,Tanggal Masuk,OPD,Tanggal Tanggapan\n7,3/2/2025 08:00,DLH,5/2/2025 09:00\n',
    );
    const guessed = await importing('t.csv --suggest', { 't.csv': own });
    expect(guessed.out).toMatch(/"at": "Tanggal Masuk"/);
    expect(guessed.out).toMatch(/row 2: ReceiveComplaint 2025-02-03T01:00:00.000Z/);
  });
  it('gives a map that reads as it is', async () => {
    const { out } = await importing('t.csv --suggest --json', { 't.csv': text });
    const { map } = JSON.parse(out) as { readonly map: unknown };
    const files = { 't.csv': text, 'm.json': Buffer.from(JSON.stringify(map)) };
    expect(await json(`t.csv --map m.json --store ${newStore()}`, files)).toMatchObject({ refused: [] });
  });
  it('names no column that the table does not have, and says what nobody recognised', async () => {
    const header = ['Nomor', 'Tanggal Masuk', 'Tanggal Disposisi'];
    const own = Buffer.from(`${header.join()}\n7,3/2/2025 08:00,5/2/2025 09:00\n`);
    const { out } = await importing('t.csv --suggest --json', { 't.csv': own });
    const { map, missing } = JSON.parse(out) as { readonly map: TableMap; readonly missing: unknown };
    expect(columnsOf(map).filter((column) => !header.includes(column))).toEqual([]);
    expect(missing).toEqual(['agency', 'category']);
    const page = await importing('t.csv --suggest', { 't.csv': own });
    expect(page.out).toMatch(/No column was recognised for "agency", "category"; add it to "fields"/);
  });
  it('says so where nothing is recognised', async () => {
    const { exit, err } = await importing('t.csv --suggest', { 't.csv': Buffer.from('a,b\nc,d\n') });
    expect(exit).toBe(1);
    expect(err).toMatch(/no row of names was recognised/);
  });
});
