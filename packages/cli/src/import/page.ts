import type { Lang, Zone } from '@pengaduan/calendar';
import { describeRejection } from '@pengaduan/core';
import type { Imported, RefusedRow } from './json.js';
import type { Spoken } from '../shell/words/lang.js';
import { isUnreadable } from '../log/problem.js';
import { describeUnreadableRow } from '../log/words.js';

export const aboutImport = {
  import: {
    id: 'Masukkan catatan pengaduan (CSV) ke jurnal; baris yang sudah ada tidak dimasukkan dua kali.',
    en: 'Take a complaint log (CSV) into a journal; rows that are there already are not taken twice.',
  },
  log: { id: 'berkas CSV', en: 'a CSV file' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const helpImport = ['$ pengaduan import log.csv --store tahun.db'];

/** How far an import has come. */
export const progressLine = (done: number, rows: number, lang: Lang): string =>
  lang === 'id' ? `${done} dari ${rows} baris` : `${done} of ${rows} rows`;

export const storedSoFar: Spoken = {
  id: 'Yang sudah tersimpan tetap tersimpan; jalankan lagi impor yang sama.',
  en: 'What is stored so far stays; run the same import again.',
};

const changedRow: Spoken = {
  id: 'Baris ini sudah diimpor dengan isi yang berbeda; yang tersimpan tetap berlaku, catat perubahannya sebagai kegiatan baru.',
  en: 'This row was imported before with other content; what is stored stands, record the change as an activity of its own.',
};

const overtakenRow: Spoken = {
  id: 'Kejadian lain pada waktu yang sama sudah tersimpan sesudah baris ini; catat dengan waktu (at) yang lebih kemudian.',
  en: 'Something that comes after this row at the same time is stored already; enter a later time (at).',
};

/** Why a row was refused and what to do about it. Some refusals mean something else to who imports a file. */
export const describeRefused = ({ trouble }: RefusedRow, lang: Lang, zone: Zone): string => {
  if (isUnreadable(trouble)) return describeUnreadableRow(trouble, lang);
  if (trouble.type === 'CommandIdReused') return changedRow[lang];
  if (trouble.type === 'OutOfOrder' && trouble.at === trouble.last) return overtakenRow[lang];
  return describeRejection(trouble, lang, zone);
};

/** What became of the rows: one line, then one for each refused row. */
export const importPage = ({ rows, added, known, refused }: Imported, lang: Lang, zone: Zone): string => {
  const head =
    lang === 'id'
      ? `${rows} baris: ${added} baru, ${known} sudah ada, ${refused.length} ditolak`
      : `${rows} rows: ${added} new, ${known} known, ${refused.length} refused`;
  const row = lang === 'id' ? 'baris' : 'line';
  const lines = refused.map((one) => `  ${row} ${one.line}: ${describeRefused(one, lang, zone)}`);
  return [head, ...lines].join('\n');
};
