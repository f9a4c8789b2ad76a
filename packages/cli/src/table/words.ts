import type { Lang } from '@pengaduan/calendar';
import type { Localized } from '../shell/words/lang.js';

const expected: Readonly<Record<'complaint' | 'date' | 'standing', Localized>> = {
  complaint: {
    id: 'tidak sah: isi nomor laporan, angka saja.',
    en: 'is not valid: give the number of the report, digits and nothing else.',
  },
  date: {
    id: 'bukan tanggal menurut peta ini; tulis seperti 3/1/2026 08:15 atau 2026-01-03 08:15, atau ubah "dates" di peta.',
    en: 'is no date by this map; write it like 3/1/2026 08:15 or 2026-01-03 08:15, or change "dates" of the map.',
  },
  standing: {
    id: 'tidak dikenal menurut peta ini; tambahkan kata itu di "standing" pada peta.',
    en: 'is not known by this map; add the word to its "standing".',
  },
};

/** What to do where dates with slashes are not of the order of the map. */
export const orderRemedy: Localized = {
  id: 'Bila semuanya begitu, ubah "dates" di peta menjadi urutan yang lain, dmy atau mdy.',
  en: 'If all of them do, change "dates" of the map to the other order, dmy or mdy.',
};

/** What a cell has to hold, as what comes behind the name of its column. */
export const expectedOf = (what: keyof typeof expected, lang: Lang): string => expected[what][lang];

/** A table that cannot be read by a map. */
export type NoTable =
  { readonly type: 'NoHeader'; readonly missing: ReadonlyArray<string> } | { readonly type: 'NoAsOf' };

/** Why a table is not taken, and what to do. */
export const describeNoTable = (problem: NoTable, lang: Lang): string => {
  if (problem.type === 'NoAsOf') {
    return lang === 'id'
      ? 'tabel ini menyebut status tanpa tanggalnya; tambahkan --exported-at, yaitu kapan tabel ini dibuat.'
      : 'this table says how reports stand and not when; add --exported-at, the time it was made.';
  }
  const columns = problem.missing.map((one) => `"${one}"`).join(', ');
  return lang === 'id'
    ? `tidak ada baris judul dengan kolom ${columns}; perbaiki nama kolom di peta, atau coba --suggest.`
    : `no row names the columns ${columns}; mend the names in the map, or try --suggest.`;
};

const broken: Localized = {
  id: 'tanda kutip tidak ditutup, atau satu baris lebih panjang dari 1 MiB; perbaiki lalu ulangi',
  en: 'a quote is not closed, or one row is longer than 1 MiB; mend it and try again',
};

export const describeBrokenText = (line: number, lang: Lang): string =>
  lang === 'id' ? `setelah baris ${line}: ${broken.id}.` : `behind line ${line}: ${broken.en}.`;

/** What is wrong in a map. */
export const describeWrongMap = (path: string, lang: Lang): string =>
  lang === 'id'
    ? `peta ini tidak sah${path === '' ? '' : ` di ${path}`}; contoh peta: pengaduan import table BERKAS --suggest.`
    : `this map is not valid${path === '' ? '' : ` at ${path}`}; for an example: pengaduan import table FILE --suggest.`;

export const suggestWords: Readonly<Record<'map' | 'first' | 'none', Localized>> = {
  map: { id: 'Peta yang diusulkan:', en: 'The map that is proposed:' },
  first: { id: 'Baris pertama menurut peta itu:', en: 'The first rows by that map:' },
  none: {
    id: 'tidak ada baris judul yang dikenali: perlu kolom nomor laporan dan kolom tanggal.',
    en: 'no row of names was recognised: a column of report numbers and one of dates are needed.',
  },
};

/** Which fields a proposed map does not have, for somebody to add. */
export const missingFields = (fields: ReadonlyArray<string>, lang: Lang): string => {
  const named = fields.map((field) => `"${field}"`).join(', ');
  return lang === 'id'
    ? `Tidak ada kolom yang dikenali untuk ${named}; tambahkan di "fields" pada peta, sebagai {"column": "..."} atau {"value": "..."}.`
    : `No column was recognised for ${named}; add it to "fields" of the map, as {"column": "..."} or {"value": "..."}.`;
};
