/** The columns of LAPOR!'s export that are looked at. Names, titles and texts of reports are not among them. */
export const columns = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Klasifikasi Laporan',
  'Kategori',
  'Tipe Laporan (Anonim/Rahasia)',
  'Sumber Laporan',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Rating',
] as const;
export type Column = (typeof columns)[number];

/** Without these a sheet is no export. */
export const neededColumns = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Klasifikasi Laporan',
  'Instansi Terdisposisi',
  'Status Laporan',
] as const satisfies ReadonlyArray<Column>;

/** Where each column stands, from 0. */
export type Header = ReadonlyMap<Column, number>;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The header that a row of cells is; undefined where it does not begin with the Tracking ID. */
export const headerOf = (cells: ReadonlyArray<string>): Header | undefined => {
  const names = cells.map(plain);
  if (names[0] !== plain(columns[0])) return undefined;
  return new Map(
    columns.flatMap((column) => {
      const place = names.indexOf(plain(column));
      return place < 0 ? [] : [[column, place] as const];
    }),
  );
};
