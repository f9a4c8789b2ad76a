import { expect, it } from 'vitest';
import { exportOf } from '../lapor/export.js';
import { pengaduan } from '../pengaduan.js';
import { json, mapOf } from '../table/importing.js';
import { temporaryStores } from '../temporary-store.js';
import { serialOf, workbook, type WrittenCell } from '../workbook.js';
import { importJson } from './import-json.js';

const newStore = temporaryStores();
const header = ['Tracking ID', 'Waktu', 'Kegiatan', 'Pelaku', 'Klasifikasi', 'Anonim', 'Rahasia'];
const date = (at: string): WrittenCell => ({ number: serialOf(at), style: 1 });
const day = date('2026-11-16T00:00+07:00');
const sheetOf = (cells: ReadonlyArray<ReadonlyArray<WrittenCell>>) =>
  workbook([{ name: 'Catatan', rows: cells.map((row, n) => [n + 1, row] as const) }]);
const received = ['Diterima', 'Pelapor', 'Pengaduan', 'Ya', 'Tidak'];
const verified = ['Verifikasi', 'Admin koordinator', 'Tidak berkadar pengawasan'];

it('a date of Excel without a time is refused in a log as it is in CSV, and what to do where it was midnight is said', async () => {
  const at = date('2026-11-16T08:00+07:00');
  const cells = [header, [1, at, ...received], [1, day, ...verified], [2, '2026-11-16 00:00', ...received]];
  const files = { 'log.xlsx': await sheetOf(cells) };
  const { added, refused } = await importJson('log.xlsx', newStore(), files, ['--lang', 'en']);
  expect(added).toBe(2);
  expect(refused).toMatchObject([{ line: 3, why: 'at' }]);
  expect(refused[0]?.message).toMatch(
    /^Waktu has a day without a time: .*where it was 00:00, write it as a text/,
  );
});

it('a date of Excel without a time stays a day in a table', async () => {
  const map = mapOf([{ activity: 'received', at: 'Masuk', actor: 'reporter' }]);
  const files = {
    't.xlsx': await sheetOf([
      ['Nomor', 'Masuk'],
      [1, day],
    ]),
    't.csv': Buffer.from('Nomor;Masuk\n1;16/11/2026\n'),
    'm.json': map,
  };
  const store = newStore();
  expect(await json(`t.xlsx --map m.json --store ${store}`, files)).toMatchObject({ added: 1, refused: [] });
  expect(await json(`t.csv --map m.json --store ${store}`, files)).toMatchObject({ added: 0, known: 1 });
});

it('a date of Excel without a time above an export is its end, as in words', async () => {
  const storedOf = async (downloaded: WrittenCell) => {
    const [store, reports] = [newStore(), [{ 'Tracking ID': 7 }]];
    const files = { 'l.xlsx': await exportOf({ above: [['Tanggal unduh', downloaded]], reports }) };
    await pengaduan(`import lapor l.xlsx --store ${store}`, [], files);
    return (await pengaduan(`show 7 --json --store ${store}`)).out;
  };
  expect(await storedOf(date('2026-02-10T00:00+07:00'))).toBe(await storedOf('10 Feb 2026'));
});
