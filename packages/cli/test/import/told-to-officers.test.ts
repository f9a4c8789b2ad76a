import { describe, expect, it } from 'vitest';
import { workbook } from '../workbook.js';
import { importJson } from './import-json.js';

const header = 'No Tracking;Waktu;Kegiatan;Pelaku;OPD;Klasifikasi;Kategori;Kanal;Anonim;Rahasia';
const rows = [
  '1;2025-01-03 08:00;diterima;pelapor;;pengaduan;Jalan;Web;mungkin;tidak',
  '2;3/1/2025;diterima;pelapor;;pengaduan;Jalan;Web;ya;tidak',
  '3;kemarin;diterima;pelapor;;pengaduan;Jalan;Web;ya;tidak',
  '4;2025-01-03 08:00;hilang;pelapor;;pengaduan;Jalan;Web;ya;tidak',
  '5;2025-01-03 08:00;diterima;bupati;;pengaduan;Jalan;Web;ya;tidak',
  '6;2025-01-03 08:00;tanggapan;penghubung;dlh;;;;;',
];
const asText = Buffer.from([header, ...rows].join('\n'));
const asSheet = () =>
  workbook([{ name: 'A', rows: [header, ...rows].map((row, n) => [n + 1, row.split(';')] as const) }]);

describe.each([
  ['log.csv', () => Promise.resolve(asText)],
  ['log.xlsx', asSheet],
])('what is refused of %s', (file, bytes) => {
  it("is told by the file's own names of columns and the words that people write there", async () => {
    const files = { [file]: await bytes() };
    const { refused } = await importJson(file, 'memory:', files);
    expect(refused.map(({ line, why, message }) => [line, why, message])).toEqual([
      [2, 'anonymous', 'Anonim tidak sah: isi salah satu dari: Ya, Tidak.'],
      [3, 'at', 'Waktu memuat tanggal tanpa jam: tulis juga jamnya, misalnya 2025-01-03 11:14.'],
      [
        4,
        'at',
        expect.stringMatching(/^Waktu tidak sah: isi tanggal dan jam .*, misalnya 2025-01-03 11:14\.$/),
      ],
      [5, 'activity', expect.stringMatching(/^Kegiatan tidak sah: isi salah satu dari: Diterima, Tunda, /)],
      [6, 'actor', expect.stringMatching(/^Pelaku tidak sah: .*: Pelapor, Admin nasional, /)],
      [7, 'detail', 'Keterangan belum diisi: isi salah satu dari: Respon awal, Respon substantif.'],
    ]);
  });
});
