import type { Lang } from '@pengaduan/calendar';
import type { Evaluation, Grouping } from '@pengaduan/metrics';
import type { Localized } from '../shell/words/lang.js';
import { table } from '../shell/words/table.js';
import { figure } from './number.js';

const groupingLabels: Readonly<Record<Grouping, Localized>> = {
  agency: { id: 'OPD', en: 'agency' },
  classification: { id: 'klasifikasi', en: 'classification' },
  kind: { id: 'jenis', en: 'kind' },
  category: { id: 'kategori', en: 'category' },
  channel: { id: 'kanal', en: 'channel' },
  month: { id: 'bulan', en: 'month' },
};

const columnTitles: Readonly<Record<Lang, ReadonlyArray<string>>> = {
  id: ['masuk', 'ditindaklanjuti', 'persentase', 'rata-rata (hari)'],
  en: ['received', 'followed up', 'percentage', 'mean (days)'],
};

/** The two numbers of each group, a line each. */
export const groupsPage = (groups: ReadonlyMap<string, Evaluation>, by: Grouping, lang: Lang): string => {
  const rows = [...groups].map(([name, { received, followUp, duration }]) => [
    name,
    String(received),
    `${followUp.numerator} / ${followUp.denominator}`,
    figure(followUp.percent, lang, ' %'),
    figure(duration.elapsedDays.mean, lang, ''),
  ]);
  return table([[groupingLabels[by][lang], ...columnTitles[lang]], ...rows], [1, 2, 3, 4]);
};
