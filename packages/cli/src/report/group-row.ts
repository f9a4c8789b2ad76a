import type { Lang } from '@pengaduan/calendar';
import type { GroupFigures } from '@pengaduan/metrics';
import { figure } from '../question/number.js';
import type { Bar } from './bar-chart.js';
import { openOf } from './open-reports.js';
import type { Table } from './table.js';

/** The columns of a table of groups, after that of their names. */
export const groupColumns: Readonly<Record<Lang, ReadonlyArray<string>>> = {
  id: [
    'masuk',
    'ditindaklanjuti',
    'dari',
    'persentase',
    'rata-rata (hari kerja)',
    'rata-rata (hari)',
    'terbuka',
  ],
  en: ['received', 'followed up', 'of', 'percentage', 'mean (working days)', 'mean (days)', 'open'],
};

type Group = readonly [name: string, group: GroupFigures];

/** The two numbers of a group, and how many of its reports are open. */
export const groupRow = ([name, { evaluation }]: Group, lang: Lang): Table['rows'][number] => {
  const { received, followUp, duration } = evaluation;
  return [
    name,
    ...[received, followUp.numerator, followUp.denominator].map(String),
    figure(followUp.percent, lang, ' %'),
    'mean' in duration.workingDays ? figure(duration.workingDays.mean, lang, '') : '?',
    figure(duration.elapsedDays.mean, lang, ''),
    String(openOf(evaluation)),
  ];
};

/** What of a group was followed up, as a bar. */
export const groupBar = ([label, { evaluation }]: Group): Bar => {
  const { numerator: part, denominator: whole } = evaluation.followUp;
  return { label, part, whole, text: `${part} / ${whole}` };
};

/** What the parts of these bars are. */
export const groupLegend: Readonly<Record<Lang, string>> = {
  id: 'Gelap: ditindaklanjuti. Terang: penyebut persentase.',
  en: 'Dark: followed up. Light: the denominator of the percentage.',
};
