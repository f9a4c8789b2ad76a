import type { Lang } from '@pengaduan/calendar';
import type { Evaluation, Grouping } from '@pengaduan/metrics';
import { columns } from '../shell/words/table.js';
import { figure } from './number.js';
import type { Spoken } from '../shell/words/lang.js';

const grouped: Readonly<Record<Grouping, Spoken>> = {
  agency: { id: 'OPD', en: 'agency' },
  classification: { id: 'klasifikasi', en: 'classification' },
  kind: { id: 'jenis', en: 'kind' },
  category: { id: 'kategori', en: 'category' },
  channel: { id: 'kanal', en: 'channel' },
  month: { id: 'bulan', en: 'month' },
};

const heads: Readonly<Record<Lang, ReadonlyArray<string>>> = {
  id: ['masuk', 'ditindaklanjuti', 'persentase', 'rata-rata (hari)'],
  en: ['received', 'followed up', 'percentage', 'mean (days)'],
};

/** The two numbers of each group, a line each. */
export const groupsPage = (groups: ReadonlyMap<string, Evaluation>, by: Grouping, lang: Lang): string =>
  columns(
    [
      [grouped[by][lang], ...heads[lang]],
      ...[...groups].map(([name, { received, followUp, duration }]) => [
        name,
        String(received),
        `${String(followUp.numerator)} / ${String(followUp.denominator)}`,
        figure(followUp.percent, lang, ' %'),
        figure(duration.elapsedDays.mean, lang, ''),
      ]),
    ],
    new Set([1, 2, 3, 4]),
  );
