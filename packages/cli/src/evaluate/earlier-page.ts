import type { Lang } from '@pengaduan/calendar';
import type { Evaluation } from '@pengaduan/metrics';
import { comparisonColumns, comparisonRows, comparisonTitle, type Earlier } from '../question/comparison.js';
import { table } from '../shell/words/table.js';

/** The main figures beside those of an earlier period. */
export const earlierPage = (now: Evaluation, earlier: Earlier, lang: Lang): string =>
  [
    comparisonTitle(earlier, lang),
    table([['', ...comparisonColumns(lang)], ...comparisonRows(now, earlier, lang)], [1, 2]),
  ].join('\n');
