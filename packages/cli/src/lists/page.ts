import type { Lang, Zone } from '@pengaduan/calendar';
import { describeHandleFailure, describeRejection, type HandleFailure } from '@pengaduan/core';
import { describeBeforeReception } from '../shell/words/before-reception.js';
import { describeOlder } from '../shell/words/times-of-rows.js';
import { describeOtherAgency } from '../shell/words/other-agency.js';
import type { Localized } from '../shell/words/lang.js';
import type { NewRefusal } from '../shell/staged/refusals.js';
import type { ListCounts, RefusedLine } from './result.js';

const changed: Localized = {
  id: 'Laporan ini sudah diimpor, dari daftar ini atau daftar lain dengan waktu yang sama, dengan isi yang berbeda; yang tersimpan tetap berlaku. Bila nomornya dua kali di daftar ini, hapus baris yang salah. Bila hanya kode OPD, kategori atau kanal yang berubah, beri kode yang tersimpan dengan --names.',
  en: 'This report was imported already, from this list or one of the same time, with other content; what is stored stands. If its number is here twice, take out the wrong row. If only an id of an agency, category or channel is another, give the stored one by --names.',
};

const storedOtherwise: Localized = {
  id: 'Laporan ini sudah tersimpan dengan waktu yang lain, yang tetap berlaku. Bila daftar ini yang benar, impor ke jurnal baru.',
  en: 'This report is stored with another time, which stands. If this list is right, import it into a new store.',
};

const isFailure = (problem: RefusedLine['problem']): problem is HandleFailure => 'retry' in problem;

/** Why a line was refused and what to do about it; it never repeats what stands in a cell. */
const describeRefusedLine = ({ problem, beforeReception }: RefusedLine, lang: Lang, zone: Zone): string => {
  if (beforeReception !== undefined) return describeBeforeReception(beforeReception, lang, zone);
  if (problem.type === 'UnreadableCell') return `${problem.column} ${problem.expected}`;
  if (isFailure(problem)) return describeHandleFailure(problem, lang);
  // They come of a time in the list that was changed: a line is one report, and has each activity once.
  if (problem.type === 'AlreadyReceived' || problem.type === 'SameAgency') return storedOtherwise[lang];
  if (problem.type === 'NotYourAgency') return describeOtherAgency(problem, lang);
  if (problem.type === 'OutOfOrder') return describeOlder(problem, lang, zone);
  return problem.type === 'CommandIdReused' ? changed[lang] : describeRejection(problem, lang, zone);
};

const whyOf = ({ problem }: RefusedLine): string =>
  problem.type === 'UnreadableCell' ? problem.column : problem.type;

/** A refused line as it is told. */
export const refusalOf = (line: RefusedLine, lang: Lang, zone: Zone): NewRefusal => ({
  ...{ line: line.line, why: whyOf(line), message: describeRefusedLine(line, lang, zone) },
  isTogether: false,
});

/** What became of the reports, in one line. */
export const summaryLine = ({ rows, added, known, older, refused }: ListCounts, lang: Lang): string =>
  lang === 'id'
    ? `${rows} laporan: ${added} baru, ${known} sudah ada, ${older} sudah diketahui lebih baru, ${refused} ditolak`
    : `${rows} reports: ${added} new, ${known} known, ${older} known of a later time, ${refused} refused`;

/** What is told of a line. */
export const toldLine = (
  { line, message }: { readonly line: number; readonly message: string },
  lang: Lang,
): string => `  ${lang === 'id' ? 'baris' : 'row'} ${line}: ${message}`;
