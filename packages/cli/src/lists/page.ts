import type { Lang, Zone } from '@pengaduan/calendar';
import { describeHandleFailure, describeRejection, type HandleFailure } from '@pengaduan/core';
import type { Localized } from '../shell/words/lang.js';
import type { ListResult, RefusedLine } from './result.js';

const changed: Localized = {
  id: 'Laporan ini sudah diimpor dari daftar dengan waktu yang sama tetapi isi yang berbeda; yang tersimpan tetap berlaku.',
  en: 'This report was imported before from a list of the same time with other content; what is stored stands.',
};

const isFailure = (problem: RefusedLine['problem']): problem is HandleFailure => 'retry' in problem;

/** Why a line was refused and what to do about it; it never repeats what stands in a cell. */
const describeRefusedLine = ({ problem }: RefusedLine, lang: Lang, zone: Zone): string => {
  if (problem.type === 'UnreadableCell') return `${problem.column} ${problem.expected}`;
  if (isFailure(problem)) return describeHandleFailure(problem, lang);
  return problem.type === 'CommandIdReused' ? changed[lang] : describeRejection(problem, lang, zone);
};

const whyOf = ({ problem }: RefusedLine): string =>
  problem.type === 'UnreadableCell' ? problem.column : problem.type;

/** How far an import has come, of a list whose length is not known before its end. */
export const progressLine = (rows: number, lang: Lang): string =>
  lang === 'id' ? `${rows} baris` : `${rows} rows`;

/** What became of the reports, for a program. */
export const listJson = ({ refused, ...counts }: ListResult, lang: Lang, zone: Zone): object => ({
  ...counts,
  refused: refused.map((row) => ({
    ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
    line: row.line,
    why: whyOf(row),
    message: describeRefusedLine(row, lang, zone),
  })),
});

/** What became of the reports: one line, then one for each refused row. */
export const listPage = (
  { rows, added, known, older, refused }: ListResult,
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
    ...refused.map((one) => `  ${row} ${one.line}: ${describeRefusedLine(one, lang, zone)}`),
  ].join('\n');
};

const dry: Localized = {
  id: 'Hanya dicoba; tidak ada yang disimpan.',
  en: 'Only tried; nothing was stored.',
};

export const dryRunLine = (lang: Lang): string => dry[lang];
