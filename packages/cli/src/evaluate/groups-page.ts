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

const notObservedTitle: Localized = { id: 'belum teramati', en: 'not observed yet' };

/** The two numbers of each group, a line each; by agency also what each one did. */
export const groupsPage = (
  groups: ReadonlyArray<Group>,
  by: Grouping,
  names: AgencyNames,
  lang: Lang,
): string => {
  // An agency that had reports and has none is in what each one did, below.
  const shown = groups.filter(({ evaluation: { received, notObserved } }) => received + notObserved > 0);
  const isAllObserved = shown.every(({ evaluation }) => evaluation.notObserved === 0);
  const rows = shown.map(({ name, evaluation: { received, notObserved, followUp, duration } }) => [
    by === 'agency' ? names(name) : name,
    String(received),
    `${followUp.numerator} / ${followUp.denominator}`,
    figure(followUp.percent, lang, ' %'),
    'mean' in duration.workingDays ? figure(duration.workingDays.mean, lang, '') : '?',
    figure(duration.elapsedDays.mean, lang, ''),
    ...(isAllObserved ? [] : [String(notObserved)]),
  ]);
  const titles = [
    ...[groupingLabels[by][lang], ...columnTitles[lang]],
    ...(isAllObserved ? [] : [notObservedTitle[lang]]),
  ];
  const held = groups.flatMap(({ name, own }) => (own === undefined ? [] : [[name, own] as const]));
  const numbers = table([titles, ...rows], [1, 2, 3, 4, 5, 6]);
  return held.length === 0 ? numbers : [numbers, '', ownPage(new Map(held), names, lang)].join('\n');
};
