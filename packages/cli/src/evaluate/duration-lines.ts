import type { Lang } from '@pengaduan/calendar';
import type { Evaluation } from '@pengaduan/metrics';
import { table } from '../shell/words/table.js';
import { figure } from '../question/number.js';
import { uncoveredDays } from '../question/uncovered-days.js';

const titles = {
  id: { mean: 'rata-rata', median: 'median', p90: 'persentil 90', days: ' hari', workingDays: ' hari kerja' },
  en: { mean: 'mean', median: 'median', p90: '90th percentile', days: ' days', workingDays: ' working days' },
} as const;

const counted = (n: number, leftOut: number, lang: Lang): string =>
  lang === 'id'
    ? `dari disposisi pertama ke tanggapan pertama; ${n} laporan dihitung, ${leftOut} belum punya keduanya`
    : `from the first disposition to the first response; ${n} reports counted, ${leftOut} do not have both yet`;

/** The average duration: mean, median and 90th percentile, in working days and elapsed, and how many reports they are over. */
export const durationLines = (
  { n, leftOut, elapsedDays, workingDays }: Evaluation['duration'],
  lang: Lang,
): ReadonlyArray<string> => {
  const { days, workingDays: working, ...titleOf } = titles[lang];
  const rows = (['mean', 'median', 'p90'] as const).map((name) => [
    titleOf[name],
    ...('uncovered' in workingDays ? [] : [figure(workingDays[name], lang, working)]),
    figure(elapsedDays[name], lang, days),
  ]);
  return [
    table(rows, [1, 2]),
    ...('uncovered' in workingDays ? [`  ${uncoveredDays(workingDays.uncovered, lang)}`] : []),
    `  ${counted(n, leftOut, lang)}`,
  ];
};
