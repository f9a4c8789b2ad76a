import type { Localized } from '../shell/words/lang.js';

export const help = {
  report: {
    id: 'Laporan satu halaman (HTML) untuk dibaca dan dicetak: dua angka, setiap OPD, setiap bulan, tenggat, yang masih terbuka.',
    en: 'A report on one page (HTML) to read and print: the two numbers, each agency, each month, limits, what is open.',
  },
  out: { id: 'berkas HTML yang ditulis', en: 'the HTML file to write' },
  office: {
    id: 'baris kepala surat, mis. nama kantor; boleh beberapa',
    en: 'lines of the letterhead, such as the name of the office',
  },
  signedBy: {
    id: 'baris tanda tangan, mis. jabatan, nama dan NIP; boleh beberapa',
    en: 'lines of the signature, such as the post and the name',
  },
  place: {
    id: 'tempat di depan tanggal tanda tangan, mis. Bangkalan; tanpa itu disediakan garis untuk ditulisi',
    en: 'the place before the date of the signature, e.g. Bangkalan; without it there is a line to write on',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = [
  '$ pengaduan report --year 2025 --out laporan.html --store tahun.db',
  '$ pengaduan report --month 2025-03 --out maret.html --office "Dinas Kominfo" --signed-by "Kepala Dinas" --place Bangkalan --store tahun.db',
];
