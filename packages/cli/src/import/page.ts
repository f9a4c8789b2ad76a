import type { Lang, Zone } from '@pengaduan/calendar';
import type { Localized } from '../shell/words/lang.js';
import { describeRefusedRow } from './refused-row.js';
import type { ImportResult } from './result.js';

/** How far an import has come. */
export const progressLine = (done: number, rows: number, lang: Lang): string =>
  lang === 'id' ? `${done} dari ${rows} baris` : `${done} of ${rows} rows`;

/** Said after a failure of the journal. */
export const importAgain: Localized = {
  id: 'Yang sudah tersimpan tetap tersimpan; jalankan lagi impor yang sama.',
  en: 'What is stored so far stays; run the same import again.',
};

/** What became of the rows: one line, then one for each refused row. */
export const importPage = ({ rows, added, known, refused }: ImportResult, lang: Lang, zone: Zone): string => {
  const [summary, line] =
    lang === 'id'
      ? [`${rows} baris: ${added} baru, ${known} sudah ada, ${refused.length} ditolak`, 'baris']
      : [`${rows} rows: ${added} new, ${known} known, ${refused.length} refused`, 'line'];
  const refusals = refused.map((row) => `  ${line} ${row.line}: ${describeRefusedRow(row, lang, zone)}`);
  return [summary, ...refusals].join('\n');
};
