import { describe, expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { json } from '../table/importing.js';
import { importJson } from '../import/import-json.js';
import { read } from './read.js';

const header = 'No Tracking;Waktu;Kegiatan;Pelaku;Klasifikasi;Anonim;Rahasia';
const rows = ['1;2025-01-03 08:00;hilang;Pelapor', '2;2025-01-03 08:00;Diterima;Pelapor;Pengaduan;ya;tidak'];
const logs: ReadonlyArray<readonly [string, string]> = [
  ["Excel's own line", 'sep=;\r\n'],
  ['a title', 'Catatan pengaduan, Dinas A, B, C, D, E, F, G, H\n'],
  ['both, and blank lines', 'SEP=;\n\nCatatan pengaduan 2025\n;;;;\n\n'],
];

describe('above the header of a log in CSV', () => {
  it.each(logs)(
    '%s is passed over, and lines are counted from the beginning of the file',
    async (_, above) => {
      const file = [`${above}${header}`, ...rows, ''].join('\n');
      const before = above.split('\n').length - 1;
      const result = await importJson('log.csv', 'memory:', { 'log.csv': Buffer.from(file) });
      expect(result).toMatchObject({ rows: 2, added: 1, refused: [{ line: before + 2, why: 'CellCount' }] });
    },
  );

  it('a separator that the line names is taken, though another one stands more often', async () => {
    const file = 'sep=;\na,b,c,d;at;activity;actor;tracking_id\nx;t;y;z;7\n';
    expect(await read(file, 3)).toMatchObject([{ line: 3, tracking_id: '7', at: 't' }]);
  });
});

it('above the header of a table in CSV a title and the line of a separator are passed over', async () => {
  const table =
    'Tanggal;Tracking ID;Stakeholder;Tanggapan;Keterangan\n3/1/2026;7;RSUD;Sudah;selesai\n3/1/2026;x;RSUD;Sudah;selesai\n';
  const args = 't.csv --map rekap-daerah --exported-at 2026-02-01T00:00+07:00 --store memory:';
  for (const above of ['sep=;\n', 'Rekap, 2026, Dinas A, B, C, D\n', 'sep=;\nRekap\n']) {
    const before = above.split('\n').length - 1;
    const result = await json(args, { 't.csv': Buffer.from(above + table) });
    expect(result).toMatchObject({ added: 1, refused: [{ line: before + 3, why: 'Tracking ID' }] });
  }
});

it('a column that is missing is told with what was found between the cells', async () => {
  const files = { 'log.csv': Buffer.from('No Tracking;Waktu;Kegiatan\n') };
  const { err } = await pengaduan('import log.csv --store memory:', [], files);
  expect(err).toMatch(
    /^log\.csv: Kolom actor \(Pelaku\) tidak ada; .* Pemisah sel yang ditemukan: titik koma\.$/m,
  );
});
