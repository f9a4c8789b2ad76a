import type { WrittenCell } from '../workbook.js';
import { workbook } from '../workbook.js';

const header = [
  ...['Tracking ID', 'Tanggal Laporan Masuk', 'Waktu Laporan Masuk', 'Nama Pelapor', 'Klasifikasi Laporan'],
  ...['Kategori', 'Judul Laporan', 'Isi Laporan Awal', 'Isi Laporan Akhir', 'Tipe Laporan (Anonim/Rahasia)'],
  ...['Sumber Laporan', 'Instansi Terdisposisi', 'Status Laporan', 'Rating'],
];

/** The cells of a report by their columns; the others are usual ones. */
export type Cells = Readonly<Record<string, WrittenCell>>;

const usual: Cells = {
  'Tracking ID': '6850001',
  'Tanggal Laporan Masuk': '3 Jan 2026',
  'Waktu Laporan Masuk': '11:14:27',
  'Nama Pelapor': 'Budi Santoso',
  'Klasifikasi Laporan': 'Pengaduan',
  Kategori: 'Jalan & Jembatan',
  'Judul Laporan': 'Jalan rusak di depan rumah Budi',
  'Isi Laporan Awal': 'Hubungi saya di 081234567890',
  'Sumber Laporan': 'Aplikasi Android',
  'Instansi Terdisposisi': 'Dinas PUPR',
  'Status Laporan': 'Ditanggapi oleh Instansi',
};

export interface ExportSheet {
  /** Rows above the header. */
  readonly above?: ReadonlyArray<ReadonlyArray<WrittenCell>>;
  readonly reports: ReadonlyArray<Cells>;
  readonly below?: ReadonlyArray<ReadonlyArray<WrittenCell>>;
  readonly leftOut?: string;
}

/** An export as LAPOR! gives it: reports from row 12 on. */
export const exportOf = ({
  above = [['LAPORAN PENGADUAN SP4N-LAPOR!'], ['Tanggal unduh', '10 Feb 2026 08:15']],
  reports,
  below = [],
  leftOut,
}: ExportSheet): Promise<Buffer> => {
  const columns = header.filter((name) => name !== leftOut);
  const rows = reports.map((cells) => columns.map((name) => (name in cells ? cells[name] : usual[name])));
  const numbered = [
    ...above.map((cells, n) => [n + 1, cells] as const),
    [11, columns] as const,
    ...rows.map((cells, n) => [n + 12, cells] as const),
    ...below.map((cells, n) => [n + 13 + rows.length, cells] as const),
  ];
  return workbook([{ name: 'Laporan', rows: numbered }]);
};
