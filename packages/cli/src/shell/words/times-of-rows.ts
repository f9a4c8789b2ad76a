import type { Lang, Zone } from '@pengaduan/calendar';
import { describeInstant, type Instant, type Rejection } from '@pengaduan/core';

/** Where to look, by what the file calls its column of times; a file with several such columns is not told which. */
const check = (column: string | undefined, lang: Lang): string => {
  if (lang === 'id') return `periksa tahunnya${column === undefined ? '' : ` di kolom ${column}`}.`;
  return `check its year${column === undefined ? '' : ` in the column ${column}`}.`;
};

/** Why a row is refused that is older than what is stored of its report. */
export const describeOlder = (
  { at, last }: Extract<Rejection, { readonly type: 'OutOfOrder' }>,
  lang: Lang,
  zone: Zone,
  column?: string,
): string => {
  const [time, stored] = [describeInstant(at, lang, zone), describeInstant(last, lang, zone)];
  return lang === 'id'
    ? `${time} sebelum kejadian terakhir laporan ini yang tersimpan, pada ${stored}; ${check(column, lang)}`
    : `${time} is before what is stored last of this report, on ${stored}; ${check(column, lang)}`;
};

/** What is odd about a row of a time that has not come yet. */
export const describeFuture = (at: Instant, lang: Lang, zone: Zone, column?: string): string => {
  const time = describeInstant(at, lang, zone);
  return lang === 'id'
    ? `Diterima sebagaimana tercatat, meskipun ${time} belum tiba; ${check(column, lang)}`
    : `Taken as it was logged, although ${time} has not come yet; ${check(column, lang)}`;
};

/** Two steps of a report with nothing between them for longer than a year. */
export interface LongGap {
  readonly type: 'LongGap';
  readonly before: Instant;
  readonly at: Instant;
}

/** What is odd about the second of them. */
export const describeLongGap = ({ before, at }: LongGap, lang: Lang, zone: Zone, column?: string): string => {
  const [time, earlier] = [describeInstant(at, lang, zone), describeInstant(before, lang, zone)];
  return lang === 'id'
    ? `Diterima sebagaimana tercatat, meskipun ${time} lebih dari setahun sesudah langkah sebelumnya, pada ${earlier}; ${check(column, lang)}`
    : `Taken as it was logged, although ${time} is more than a year after the step before it, on ${earlier}; ${check(column, lang)}`;
};
