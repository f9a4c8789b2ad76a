import { numberOf, optional, textOf, type Row, type TemporaryTables } from '@pengaduan/journal-sqlite';
import {
  describeInstant,
  describeWarning,
  type Instant,
  type Localized,
  type TestimonyWarning,
} from '@pengaduan/core';
import type { Lang, Zone } from '@pengaduan/calendar';
import { describeFuture, describeLongGap, type LongGap } from '../words/times-of-rows.js';
import { insertAll, orderedPages, type Staged } from './staging-tables.js';

/** Among what is stored of a report is something that a newer file, which goes from before it to behind it, leaves out. */
export interface StoredRowLeftOut {
  readonly type: 'StoredRowLeftOut';
  readonly activity: Localized;
  readonly at: Instant;
}

/** The name of a row is that of an earlier one but for upper and lower case or punctuation, and is counted as another. */
export interface TwoSpellings {
  readonly type: 'TwoSpellings';
  readonly field: Localized;
  /** The line of the earlier one. */
  readonly other: number;
}

/** A row that was stored, or was before, although something is odd about it or about what is stored beside it. */
export interface OddRow {
  readonly line: number;
  readonly warning: TestimonyWarning | StoredRowLeftOut | TwoSpellings | LongGap;
}

/** What is odd about a row that was stored all the same. */
export interface WarnedLine {
  readonly line: number;
  /** The type of the warning. */
  readonly why: string;
  readonly message: string;
  /** By how many working days the system acted early; null where nobody can say, not there where it did not. */
  readonly workingDaysEarly?: number | null;
}

/** Of two spellings of a name people are told before all else, since what is refused may be refused for them. */
export type WhichWarnings = 'all' | 'spellings' | 'others';

/** The warnings of an import, on disk: every row of a file may have one. */
export interface Warnings {
  /** `column`: what the file calls its times, where they stand in one. */
  readonly add: (rows: ReadonlyArray<OddRow>, lang: Lang, zone: Zone, column?: string) => Staged<void>;
  /** In order of line, page by page. Nothing may be added any more, and each be asked once. */
  readonly byLine: (which?: WhichWarnings) => Iterable<Staged<ReadonlyArray<WarnedLine>>>;
}

/** The table of the warnings of an import. */
export const warningTables = [
  'CREATE TEMP TABLE warned (line INTEGER NOT NULL, why TEXT NOT NULL, message TEXT NOT NULL, early INTEGER) STRICT',
];

const insert = `INSERT INTO warned (line, why, message, early)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`;

const conditions: Readonly<Record<WhichWarnings, string>> = {
  all: 'true',
  spellings: "why = 'TwoSpellings'",
  others: "why <> 'TwoSpellings'",
};

const lineOf = (row: Row): WarnedLine => {
  const why = textOf(row, 'why');
  const workingDaysEarly = optional(row, 'early', numberOf) ?? null;
  return {
    line: numberOf(row, 'line'),
    why,
    ...(why === 'EarlierThanDue' || why === 'NoWait' ? { workingDaysEarly } : {}),
    message: textOf(row, 'message'),
  };
};

const leftOut = ({ activity, at }: StoredRowLeftOut, lang: Lang, zone: Zone): string =>
  lang === 'id'
    ? `Yang tersimpan dari laporan ini memuat "${activity.id}" pada ${describeInstant(at, 'id', zone)}, yang tidak tertulis di sini, dan tetap dihitung. Bila catatannya dibetulkan, impor seluruhnya ke jurnal baru.`
    : `What is stored of this report holds "${activity.en}" on ${describeInstant(at, 'en', zone)}, which is not written here, and it still counts. If the log was corrected, import all of it into a new store.`;

const twoSpellings = ({ field, other }: TwoSpellings, lang: Lang): string =>
  lang === 'id'
    ? `${field.id} di baris ini dan di baris ${other} adalah dua ejaan dari satu nama, berbeda huruf besar, huruf kecil atau tanda bacanya saja, dan dihitung sebagai dua; samakan ejaannya lalu impor ke jurnal baru, atau tulis keduanya dengan satu kode dalam berkas --names.`
    : `${field.en} in this row and in row ${other} are two spellings of one name, which differ by upper and lower case or punctuation alone, and are counted as two; spell them alike and import into a new store, or write both with one id in the file of --names.`;

const sentenceOf = ({ warning }: OddRow, lang: Lang, zone: Zone, column: string | undefined): string => {
  if (warning.type === 'StoredRowLeftOut') return leftOut(warning, lang, zone);
  if (warning.type === 'TwoSpellings') return twoSpellings(warning, lang);
  if (warning.type === 'LongGap') return describeLongGap(warning, lang, zone, column);
  if (warning.type === 'InFuture') return describeFuture(warning.at, lang, zone, column);
  return describeWarning(warning, lang, zone);
};

/** The warnings of an import, in the table of `warningTables`. */
export const warningsIn = (tables: TemporaryTables): Warnings => ({
  add: (rows, lang, zone, column) =>
    insertAll(
      tables,
      insert,
      rows.map((row) => {
        const { line, warning } = row;
        const early = warning.type === 'EarlierThanDue' ? warning.workingDaysEarly : null;
        return [line, warning.type, sentenceOf(row, lang, zone, column), early];
      }),
    ),
  byLine: (which = 'all') =>
    orderedPages(
      tables,
      `told_${which}`,
      `SELECT line, why, message, early FROM warned WHERE ${conditions[which]} ORDER BY line, rowid`,
      lineOf,
    ),
});
