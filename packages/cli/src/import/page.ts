import type { Lang, Zone } from '@pengaduan/calendar';
import { describeHandleFailure, type HandleFailure } from '@pengaduan/core';
import type { Localized } from '../shell/words/lang.js';
import { describeRefusedRow } from './refused-row.js';
import type { ImportResult, RefusedRow } from './result.js';

/** How far an import has come. */
export const progressLine = (done: number, rows: number, lang: Lang): string =>
  lang === 'id' ? `${done} dari ${rows} baris` : `${done} of ${rows} rows`;

const kept: Localized = {
  id: 'Yang sudah tersimpan tetap tersimpan.',
  en: 'What is stored so far stays.',
};

const again: Localized = {
  id: 'Yang sudah tersimpan tetap tersimpan; jalankan lagi impor yang sama.',
  en: 'What is stored so far stays; run the same import again.',
};

/** Why an import stopped, and what to do. Only a failure that passes by itself is worth the same import again. */
export const describeStoppedImport = (failure: HandleFailure, lang: Lang): string => {
  const passes = failure.type === 'Conflict' || failure.retry !== 'never';
  return `${describeHandleFailure(failure, lang)} ${(passes ? again : kept)[lang]}`;
};

/** Refused rows by the sentence about them: a complaint that cannot be read has one, however many rows it has. */
const bySentence = (
  refused: ReadonlyArray<RefusedRow>,
  describe: (row: RefusedRow) => string,
): ReadonlyArray<readonly [string, ReadonlyArray<number>]> => {
  const failed = new Map<string, number[]>();
  const found: Array<readonly [string, ReadonlyArray<number>]> = [];
  for (const row of refused) {
    const sentence = describe(row);
    const lines = row.problem.type === 'ComplaintFailed' ? failed.get(sentence) : undefined;
    if (lines !== undefined) {
      lines.push(row.line);
      continue;
    }
    const first = [row.line];
    if (row.problem.type === 'ComplaintFailed') failed.set(sentence, first);
    found.push([sentence, first]);
  }
  return found;
};

const mostLines = 20;

const lineNumbers = (lines: ReadonlyArray<number>, lang: Lang): string => {
  const noun = lang === 'id' ? 'baris' : lines.length === 1 ? 'line' : 'lines';
  const more = lines.length > mostLines ? `, ... (${lines.length})` : '';
  return `${noun} ${lines.slice(0, mostLines).join(', ')}${more}`;
};

/** What became of the rows: one line, then one for each refused row. */
export const importPage = ({ rows, added, known, refused }: ImportResult, lang: Lang, zone: Zone): string => {
  const summary =
    lang === 'id'
      ? `${rows} baris: ${added} baru, ${known} sudah ada, ${refused.length} ditolak`
      : `${rows} rows: ${added} new, ${known} known, ${refused.length} refused`;
  const refusals = bySentence(refused, (row) => describeRefusedRow(row, lang, zone)).map(
    ([sentence, lines]) => `  ${lineNumbers(lines, lang)}: ${sentence}`,
  );
  return [summary, ...refusals].join('\n');
};
