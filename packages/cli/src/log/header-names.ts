import type { Lang } from '@pengaduan/calendar';
import type { Column } from './columns.js';

/** What people call a column, beside its own name; case, blanks and `_` make no difference. We call it by the first. */
const names: Readonly<Record<Column, readonly [string, ...string[]]>> = {
  tracking_id: ['No Tracking'],
  at: ['Waktu', 'Tanggal'],
  activity: ['Kegiatan', 'Aktivitas'],
  actor: ['Pelaku', 'Aktor'],
  agency: ['OPD', 'Instansi'],
  classification: ['Klasifikasi'],
  category: ['Kategori'],
  channel: ['Kanal'],
  anonymous: ['Anonim'],
  confidential: ['Rahasia'],
  detail: ['Keterangan'],
};

const alike = (name: string): string => name.toLowerCase().replace(/[\s_]/g, '');

const isColumn = (name: string): name is Column => Object.hasOwn(names, name);

const columnOf: ReadonlyMap<string, Column> = new Map(
  Object.keys(names)
    .filter(isColumn)
    .flatMap((column) => [column, ...names[column]].map((name) => [alike(name), column] as const)),
);

/** The column that a cell of the header names; undefined where it names none. */
export const namedColumn = (name: string): Column | undefined => columnOf.get(alike(name));

/** What we call a column where people read it. */
export const columnText = (column: Column, lang: Lang): string => (lang === 'id' ? names[column][0] : column);
