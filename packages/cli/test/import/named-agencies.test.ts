import { describe, expect, it } from 'vitest';
import { exportOf } from '../lapor/export.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const header = 'Tracking ID;Waktu;Kegiatan;Pelaku;OPD;Klasifikasi;Kategori;Kanal;Anonim;Rahasia;Keterangan';
const reports = [1, 2].flatMap((id) => [
  `${id};2025-01-03 08:00;diterima;pelapor;;pengaduan;Jalan Rusak;Situs Web;ya;tidak;`,
  `${id};2025-01-06 08:00;verifikasi;koordinator;;tidak berkadar pengawasan;;;;;`,
]);
const rows = [
  ...reports,
  '1;2025-01-06 09:00;disposisi;koordinator;Dinas P.U. & Penataan Ruang;;;;;;',
  '2;2025-01-06 09:00;disposisi;koordinator;dlh;;;;;;',
  '1;2025-01-07 09:00;tanggapan;koordinator;Siti Rahmawati;;;;;;substantif',
];
const files = { 'log.csv': Buffer.from([header, ...rows, ''].join('\n')) };
const told = (out: string): ReadonlyArray<string> =>
  out.split('\n').filter((line) => line.includes('became an id'));

describe('an agency that is written by its name', () => {
  it('is told by its id and the first line where people find the spelling; what was refused is not', async () => {
    const store = newStore();
    const args = `import log.csv --store ${store} --lang en`;
    const { out, err } = await pengaduan(args, [], files);
    expect(told(out)).toEqual(['  a name became an id: dinas-p.u.-penataan-ruang, first on line 6']);
    expect(out + err).not.toMatch(/Dinas|Siti/);
    // Known rows are no news.
    expect(told((await pengaduan(args, [], files)).out)).toEqual([]);
  });

  it('is told of an export of LAPOR! as well, also where it is only tried', async () => {
    const sheet = [1, 2, 3].map((n) => ({
      'Tracking ID': String(6_850_000 + n),
      'Instansi Terdisposisi': n === 1 ? 'RSUD' : 'Dinas PUPR',
    }));
    const book = { 'e.xlsx': await exportOf({ reports: sheet }) };
    const args = 'import lapor e.xlsx --store memory: --lang en --dry-run';
    expect(told((await pengaduan(args, [], book)).out)).toEqual([
      '  a name became an id: dinas-pupr, first on line 13',
    ]);
  });
});
