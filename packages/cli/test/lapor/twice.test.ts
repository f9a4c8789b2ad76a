import { expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { exportOf, type Cells } from './export.js';

const newStore = temporaryStores();
const twice = async (second: Cells, store = newStore(), ...more: ReadonlyArray<string>) => {
  const file = await exportOf({ reports: [{ 'Status Laporan': 'Terverifikasi' }, second] });
  const args = ['import', 'lapor', 'l.xlsx', '--store', store, '--json', '--lang', 'en', ...more];
  const { out } = await pengaduan(args, [], { 'l.xlsx': file });
  return JSON.parse(out) as Record<string, unknown>;
};
const same = { 'Status Laporan': 'Terverifikasi' };
const other = { 'Status Laporan': 'Ditutup oleh Admin' };

it('of a report that stands twice in an export with two statuses the second row is refused', async () => {
  const store = newStore();
  const expected = { rows: 2, refused: [{ line: 13, why: 'CommandIdReused' }] };
  expect(await twice(other, store, '--dry-run')).toMatchObject({ added: 1, known: 0, ...expected });
  expect(await twice(other, store)).toMatchObject({ added: 1, known: 0, ...expected });
  expect(await twice(other, store)).toMatchObject({ added: 0, known: 1, ...expected });
});

it('of a report that stands twice in an export in the same way the second row is known', async () => {
  expect(await twice(same, newStore(), '--dry-run')).toMatchObject({
    rows: 2,
    added: 1,
    known: 1,
    refused: [],
  });
  expect(await twice(same)).toMatchObject({ rows: 2, added: 1, known: 1, refused: [] });
});
