import type { Lang, Zone } from '@pengaduan/calendar';
import { describeHandleFailure, describeInstant, describeRejection } from '@pengaduan/core';
import { activityText } from '../log/words-of-people.js';
import type { StoredRow } from '../log/stored-rows.js';
import type { Titles } from '../log/titles.js';
import { describeUnreadableRow } from '../log/words.js';
import type { NewRefusal } from '../shell/staged/refusals.js';
import { describeBeforeReception } from '../shell/words/before-reception.js';
import { describeOlder } from '../shell/words/times-of-rows.js';
import { describeOtherAgency } from '../shell/words/other-agency.js';
import type { Localized } from '../shell/words/lang.js';
import type { RefusedRow } from './result.js';

const rowChanged: Localized = {
  id: 'Baris ini sudah diimpor dengan isi yang berbeda; yang tersimpan tetap berlaku. Bila catatannya yang benar, impor seluruhnya ke jurnal baru. Bila hanya ejaan OPD, kategori atau kanal yang berubah, samakan lagi atau beri kode yang tersimpan dengan --names.',
  en: 'This row was imported before with other content; what is stored stands. If the log is right, import all of it into a new store. If only the spelling of an agency, category or channel is another, spell it as before or give the stored id by --names.',
};

const rowMoved = ({ activity, at }: StoredRow, lang: Lang, zone: Zone): string =>
  lang === 'id'
    ? `Laporan ini sudah tersimpan dengan "${activityText(activity, 'id')}" pada ${describeInstant(at, 'id', zone)}, yang tetap berlaku. Bila catatannya yang benar, impor seluruhnya ke jurnal baru.`
    : `This report is stored with "${activityText(activity, 'en')}" on ${describeInstant(at, 'en', zone)}, which stands. If the log is right, import all of it into a new store.`;

const laterRowStored = (column: string, lang: Lang): string =>
  lang === 'id'
    ? `Kejadian lain pada waktu yang sama sudah tersimpan sesudah baris ini; tulis ${column} yang lebih kemudian.`
    : `Something that comes after this row at the same time is stored already; enter a later time in the column ${column}.`;

const whyOf = ({ problem }: RefusedRow): string => {
  if (problem.type === 'ComplaintFailed') return problem.failure.type;
  return problem.type === 'InvalidCell' ? problem.column : problem.type;
};

/** A refused row as it is told. */
export const refusalOf = (row: RefusedRow, message: string): NewRefusal => ({
  ...{ line: row.line, why: whyOf(row), message },
  ...(row.because === undefined ? {} : { because: row.because }),
  isTogether: row.problem.type === 'ComplaintFailed',
});

/** Why a row was refused and what to do about it. To someone who imports a file, some rejections mean something else. */
export const describeRefusedRow = (
  { problem, stored, beforeReception }: RefusedRow,
  titles: Titles,
  lang: Lang,
  zone: Zone,
): string => {
  const { type } = problem;
  if (
    type === 'StrayQuote' ||
    type === 'OpenQuote' ||
    type === 'CellCount' ||
    type === 'LongLine' ||
    type === 'InvalidCell'
  ) {
    return describeUnreadableRow(problem, lang, titles);
  }
  if (type === 'ComplaintFailed') return describeHandleFailure(problem.failure, lang);
  if (type === 'CommandIdReused') return rowChanged[lang];
  if (beforeReception !== undefined)
    return `${titles.of('at')}: ${describeBeforeReception(beforeReception, lang, zone)}`;
  if (stored !== undefined) return rowMoved(stored, lang, zone);
  if (type === 'OutOfOrder') {
    const column = titles.of('at');
    return problem.at === problem.last
      ? laterRowStored(column, lang)
      : describeOlder(problem, lang, zone, column);
  }
  if (type === 'NotYourAgency') return describeOtherAgency(problem, lang);
  return describeRejection(problem, lang, zone);
};
