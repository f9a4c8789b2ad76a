import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { pengaduanProcess } from '../process.js';
import { temporaryStores } from '../temporary-store.js';
import { workbook, type WrittenCell } from '../workbook.js';

const newStore = temporaryStores();
const header = [
  ...['Tracking ID', 'Waktu', 'Kegiatan', 'Pelaku', 'OPD', 'Klasifikasi', 'Kategori', 'Kanal'],
  ...['Anonim', 'Rahasia', 'Keterangan'],
];

/** 3 January 2025, 08:00:30, as Excel counts days: none of the rows is of midnight, which looks like a day without a time. */
const begin = 45_660 + 8 / 24 + 30 / 86_400;

/** The five rows of a report, each an hour behind the one before it. */
const rowsOf = (n: number): ReadonlyArray<ReadonlyArray<WrittenCell>> => {
  const at = (hour: number): WrittenCell => ({ number: begin + n / 100 + hour / 24, style: 1 });
  const id = 7_000_000 + n;
  const agency = `Dinas ${n % 20}`;
  return [
    [id, at(0), 'Diterima', 'Pelapor', '', 'Pengaduan', 'Jalan', 'Website', true, false],
    [id, at(1), 'Verifikasi', 'Admin Koordinator', '', 'Tidak berkadar pengawasan'],
    [id, at(2), 'Disposisi', 'Admin Koordinator', agency],
    [id, at(3), 'Tanggapan', 'Pejabat Penghubung', agency, '', '', '', '', '', 'Respon substantif'],
    [id, at(4), 'Selesai', 'Admin Koordinator'],
  ];
};

it('a workbook of very many rows, 50,000 in the proof, is imported with little memory', async () => {
  const times = inject('times');
  const reports = times === 1 ? 300 : 1000 * times;
  const rows = [header, ...Array.from({ length: reports }, (_, n) => rowsOf(n)).flat()];
  const file = join(mkdtempSync(join(tmpdir(), 'pengaduan-workbook-')), 'log.xlsx');
  writeFileSync(file, await workbook([{ name: 'Log', rows: rows.map((row, n) => [n + 1, row]) }]));
  const args = ['import', file, '--store', newStore(), '--json'];
  const { status, stdout, stderr } = pengaduanProcess(args, {
    node: ['--max-old-space-size=48'],
    timeout: 60_000 * times,
  });
  expect(stderr.replaceAll(/^\d+ .* \d+\/s.*\n/gm, '')).toBe('');
  expect({ status, ...JSON.parse(stdout) }).toEqual({
    ...{ status: 0, rows: 5 * reports, added: 5 * reports, known: 0 },
    ...{ refused: [], warnings: [] },
  });
});
