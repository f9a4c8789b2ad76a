const names = [
  ...[
    'id',
    'JudulLaporan',
    'IsiLaporan',
    'DisposisiInstansi',
    'DisposisiInstansiID',
    'Kategori',
    'KategoriID',
  ],
  ...['Status', 'Area', 'AreaID', 'TanggalLaporanMasuk', 'TanggalDisposisi', 'TanggalLaporanDitutup'],
  'TanggalLaporanAktivitasTerakhir',
];

/** `5/1/2015 08:00:00`: day first, not padded, no offset. */
const written = (ms: number): string => {
  const [date = '', time = ''] = new Date(ms).toISOString().split('T');
  const [year, month, day] = date.split('-').map(Number);
  return `${day}/${month}/${year} ${time.slice(0, 8)}`;
};

const hour = 3_600_000;

/** Reports in the form of LAPOR!'s open data of 2015: texts with line breaks, names with brackets, three states. */
export const openDataRows = (count: number): ReadonlyArray<Readonly<Record<string, string>>> =>
  Array.from({ length: count }, (_, n) => {
    const received = Date.UTC(2015, 0, 5, 8) + n * 40 * hour;
    const dispositioned = received + 49 * hour;
    const active = dispositioned + (27 + (n % 9) * 24) * hour;
    const status = ['Selesai', 'Proses', 'Belum'][n % 3] ?? 'Belum';
    const row: Record<string, string> = Object.fromEntries(names.map((name) => [name, '']));
    return {
      ...row,
      id: String(1_200_000 + n),
      JudulLaporan: 'Jalan di depan rumah Budi',
      IsiLaporan: 'Baris satu, "kutipan"\nbaris dua: 081234567890',
      DisposisiInstansi: n % 2 === 0 ? 'Kementerian Sosial' : 'Kartu Indonesia Pintar (KIP)',
      Kategori: 'Kartu Indonesia Pintar (KIP)',
      Status: status,
      TanggalLaporanMasuk: written(received),
      TanggalDisposisi: written(dispositioned),
      TanggalLaporanAktivitasTerakhir: status === 'Belum' ? '' : written(active),
      TanggalLaporanDitutup: status === 'Selesai' ? written(active + 13 * 24 * hour) : '',
    };
  });

/** The same as CSV. */
export const openDataText = (
  rows: ReadonlyArray<Readonly<Record<string, string>>>,
  separator = ',',
): Buffer => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(separator));
  return Buffer.from([names.join(separator), ...lines, ''].join('\n'));
};
