import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pengaduan } from '../../pengaduan.js';
import { temporaryStores } from '../../temporary-store.js';
import { workbook, type WrittenCell, type WrittenSheet } from '../../workbook.js';

const newStore = temporaryStores();
type Row = ReadonlyArray<WrittenCell>;

const logHeader = ['No Tracking', 'Waktu', 'Kegiatan', 'Pelaku', 'Klasifikasi', 'Anonim', 'Rahasia'];
const received = (id: number): Row => [
  ...[id, '2025-01-03 08:00', 'Diterima', 'Pelapor', 'Pengaduan'],
  ...['ya', 'tidak'],
];
const exportHeader = [
  ...['Tracking ID', 'Tanggal Laporan Masuk', 'Klasifikasi Laporan'],
  ...['Instansi Terdisposisi', 'Status Laporan'],
];
const listed = (id: number): Row => [id, '3 Jan 2025', 'Pengaduan', 'DLH', 'Terverifikasi'];
const recapHeader = ['Tanggal', 'Tracking ID', 'Stakeholder', 'Tanggapan', 'Keterangan'];
const recapped = (id: number): Row => ['3/1/2025', id, 'DLH', 'Sudah', 'selesai'];

const kinds: ReadonlyArray<readonly [string, ReadonlyArray<string>, (id: number) => Row]> = [
  ['', logHeader, received],
  ['lapor', exportHeader, listed],
  ['table', recapHeader, recapped],
];
const sheet = (name: string, header: Row, row: Row, more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  ...{
    name,
    rows: [
      [1, ['Rekap']],
      [3, header],
      [4, row],
    ],
  },
  ...more,
});
const words = (kind: string, store: string): ReadonlyArray<string> => [
  ...['import', ...(kind === '' ? [] : [kind]), 'b.xlsx', '--store', store, '--lang', 'en'],
  ...(kind === '' ? [] : ['--exported-at', '2025-03-01T00:00+07:00']),
  ...(kind === 'table' ? ['--map', 'rekap-daerah'] : []),
];

describe.each(kinds)('a workbook for import %s', (kind, header, row) => {
  it('with a sheet for each month is refused as a whole, and the sheets are named', async () => {
    const store = newStore();
    const file = await workbook([
      sheet('Januari', header, row(1)),
      { name: 'Catatan', rows: [[1, ['tidak ada']]] },
      sheet('Februari', header, row(2)),
    ]);
    const { exit, out, err } = await pengaduan(words(kind, store), [], { 'b.xlsx': file });
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(/^b\.xlsx: 2 sheets hold a list .*\("Januari", "Februari"\).*one after the other/);
    expect(existsSync(store)).toBe(false);
  });

  it('with one such sheet that is to be seen is read, whatever stands in the others', async () => {
    const file = await workbook([
      sheet('Lama', header, row(1), { hidden: true }),
      sheet('Januari', header, row(2)),
      {
        name: 'Pivot',
        rows: [
          [1, ['Jumlah']],
          [2, ['DLH', 4]],
        ],
      },
    ]);
    const { exit, out } = await pengaduan(words(kind, newStore()), [], { 'b.xlsx': file });
    expect(out).toMatch(/^1 \w+: 1 new/);
    expect(exit).toBe(0);
  });
});
