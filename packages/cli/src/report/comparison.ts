import type { Lang } from '@pengaduan/calendar';
import { comparisonColumns, comparisonRows, comparisonTitle } from '../question/comparison.js';
import { markup, type Markup } from './markup.js';
import type { Report } from './report-data.js';
import { tableMarkup } from './table.js';

const names = { id: 'angka', en: 'figure' } as const;

/** The main figures beside those of an earlier period; nothing where none was asked for. */
export const comparison = ({ earlier, figures }: Report, lang: Lang): Markup =>
  earlier === undefined
    ? markup``
    : tableMarkup({
        id: 'earlier',
        caption: comparisonTitle(earlier, lang),
        columns: [names[lang], ...comparisonColumns(lang)],
        rows: comparisonRows(figures.evaluation, earlier, lang),
      });
