import type { Lang, Zone } from '@pengaduan/calendar';
import {
  describeHandleFailure,
  describeRejection,
  describeWarning,
  type HandleFailure,
} from '@pengaduan/core';
import type { Localized } from '../shell/words/lang.js';
import type { ListResult, OddLine, RefusedLine } from './result.js';

const changed: Localized = {
  id: 'Laporan ini sudah diimpor dari daftar dengan waktu yang sama tetapi isi yang berbeda; yang tersimpan tetap berlaku. Bila hanya kode OPD, kategori atau kanal yang berubah, beri kode yang tersimpan dengan --names.',
  en: 'This report was imported before from a list of the same time with other content; what is stored stands. If only an id of an agency, category or channel is another, give the stored one by --names.',
};

const isFailure = (problem: RefusedLine['problem']): problem is HandleFailure => 'retry' in problem;

/** Why a line was refused and what to do about it; it never repeats what stands in a cell. */
const describeRefusedLine = ({ problem }: RefusedLine, lang: Lang, zone: Zone): string => {
  if (problem.type === 'UnreadableCell') return `${problem.column} ${problem.expected}`;
  if (isFailure(problem)) return describeHandleFailure(problem, lang);
  return problem.type === 'CommandIdReused' ? changed[lang] : describeRejection(problem, lang, zone);
};

/** By how many working days the system acted early; null where nobody can say, nothing where it did not. */
const earlyOf = (warning: OddLine['warning']): { readonly workingDaysEarly?: number | null } => {
  switch (warning.type) {
    case 'EarlierThanDue':
      return { workingDaysEarly: warning.workingDaysEarly };
    case 'NoWait':
      return { workingDaysEarly: null };
    case 'InFuture':
      return {};
  }
};

const whyOf = ({ problem }: RefusedLine): string =>
  problem.type === 'UnreadableCell' ? problem.column : problem.type;

/** How far an import has come, of a list whose length is not known before its end. */
export const progressLine = (rows: number, lang: Lang): string =>
  lang === 'id' ? `${rows} baris` : `${rows} rows`;

/** What became of the reports, for a program. */
export const listJson = ({ refused, odd, ...counts }: ListResult, lang: Lang, zone: Zone): object => ({
  ...counts,
  refused: refused.map((row) => ({
    line: row.line,
    why: whyOf(row),
    message: describeRefusedLine(row, lang, zone),
  })),
  warnings: odd.map(({ line, warning }) => ({
    line,
    why: warning.type,
    ...earlyOf(warning),
    message: describeWarning(warning, lang, zone),
  })),
});

/** What became of the reports: one line, then one for each refused row. */
export const listPage = (
  { rows, added, known, older, refused, odd }: ListResult,
  lang: Lang,
  zone: Zone,
): string => {
  const summary =
    lang === 'id'
      ? `${rows} laporan: ${added} baru, ${known} sudah ada, ${older} sudah diketahui lebih baru, ${refused.length} ditolak`
      : `${rows} reports: ${added} new, ${known} known, ${older} known of a later time, ${refused.length} refused`;
  const row = lang === 'id' ? 'baris' : 'row';
  return [
    summary,
    ...odd.map(({ line, warning }) => `  ${row} ${line}: ${describeWarning(warning, lang, zone)}`),
    ...refused.map((one) => `  ${row} ${one.line}: ${describeRefusedLine(one, lang, zone)}`),
  ].join('\n');
};

const dry: Localized = {
  id: 'Hanya dicoba; tidak ada yang disimpan.',
  en: 'Only tried; nothing was stored.',
};

export const dryRunLine = (lang: Lang): string => dry[lang];
