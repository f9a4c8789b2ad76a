import type { Lang } from '@pengaduan/calendar';
import { describeHandleFailure, type HandleFailure } from '@pengaduan/core';
import type { Localized } from '../shell/words/lang.js';
import { describeNotStaged } from '../shell/words/not-staged.js';
import type { RefusedLines } from '../shell/staged/refusals.js';
import type { ImportCounts } from './result.js';
import type { NotStaged } from '../shell/staged/staging-tables.js';
import type { WarnedLine } from '../shell/staged/warnings.js';

const kept: Localized = {
  id: 'Yang sudah tersimpan tetap tersimpan.',
  en: 'What is stored so far stays.',
};

const again: Localized = {
  id: 'Yang sudah tersimpan tetap tersimpan; jalankan lagi impor yang sama.',
  en: 'What is stored so far stays; run the same import again.',
};

/** Why an import stopped, and what to do. Only a failure that passes by itself is worth the same import again. */
export const describeStoppedImport = (failure: HandleFailure | NotStaged, lang: Lang): string => {
  if (failure.type === 'NotStaged') return `${describeNotStaged(failure, lang)} ${again[lang]}`;
  const passes = failure.type === 'Conflict' || failure.retry !== 'never';
  return `${describeHandleFailure(failure, lang)} ${(passes ? again : kept)[lang]}`;
};

/** How many of the rows are new, known and refused. */
export const summaryLine = (rows: number, { added, known, refused }: ImportCounts, lang: Lang): string =>
  lang === 'id'
    ? `${rows} baris: ${added} baru, ${known} sudah ada, ${refused} ditolak`
    : `${rows} rows: ${added} new, ${known} known, ${refused} refused`;

const followingText = (count: number, lang: Lang): string => {
  if (lang === 'id') return `(Karena itu ${count} baris lain dari laporan yang sama ikut ditolak.)`;
  return `(Because of it ${count} more of the same report ${count === 1 ? 'is' : 'are'} refused.)`;
};

/** What is odd about a row that was taken. */
export const warningLine = ({ line, message }: WarnedLine, lang: Lang): string =>
  lang === 'id' ? `  peringatan, baris ${line}: ${message}` : `  warning, line ${line}: ${message}`;

/** A sentence about refused rows, and which they are. */
export const refusalLine = ({ message, lines, count, following }: RefusedLines, lang: Lang): string => {
  const noun = lang === 'id' ? 'baris' : count === 1 ? 'line' : 'lines';
  const more = count > lines.length ? `, ... (${count})` : '';
  const behind = following === 0 ? '' : ` ${followingText(following, lang)}`;
  return `  ${noun} ${lines.join(', ')}${more}: ${message}${behind}`;
};
