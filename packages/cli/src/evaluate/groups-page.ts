import type { Lang } from '@pengaduan/calendar';
import type { Grouping } from '@pengaduan/metrics';
import type { Localized } from '../shell/words/lang.js';
import type { AgencyNames } from '../shell/names/agency-names.js';
import { table } from '../shell/words/table.js';
import { ownPage } from './figures-page.js';
import type { Group } from './groups.js';
import { figure } from '../question/number.js';

const groupingLabels: Readonly<Record<Grouping, Localized>> = {
  agency: { id: 'OPD', en: 'agency' },
  classification: { id: 'klasifikasi', en: 'classification' },
  kind: { id: 'jenis', en: 'kind' },
  category: { id: 'kategori', en: 'category' },
  channel: { id: 'kanal', en: 'channel' },
  month: { id: 'bulan', en: 'month' },
};

const columnTitles: Readonly<Record<Lang, ReadonlyArray<string>>> = {
  id: ['masuk', 'ditindaklanjuti', 'persentase', 'rata-rata (hari kerja)', 'rata-rata (hari)'],
  en: ['received', 'followed up', 'percentage', 'mean (working days)', 'mean (days)'],
};

/** The two numbers of each group, a line each; by agency also what each one did. */
export const groupsPage = (
  groups: ReadonlyArray<Group>,
  by: Grouping,
  names: AgencyNames,
  lang: Lang,
): string => {
  const rows = groups.map(({ name, evaluation: { received, followUp, duration } }) => [
    by === 'agency' ? names(name) : name,
    String(received),
    `${followUp.numerator} / ${followUp.denominator}`,
    figure(followUp.percent, lang, ' %'),
    'mean' in duration.workingDays ? figure(duration.workingDays.mean, lang, '') : '?',
    figure(duration.elapsedDays.mean, lang, ''),
  ]);
  const held = groups.flatMap(({ name, own }) => (own === undefined ? [] : [[name, own] as const]));
  const numbers = table([[groupingLabels[by][lang], ...columnTitles[lang]], ...rows], [1, 2, 3, 4, 5]);
  return held.length === 0 ? numbers : [numbers, '', ownPage(new Map(held), names, lang)].join('\n');
};
