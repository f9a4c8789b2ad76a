import type { Lang } from '@pengaduan/calendar';
import type { Explained, ExplainedNumber } from '@pengaduan/metrics';
import { table } from '../shell/words/table.js';
import { decimal, figure } from './number.js';
import { uncoveredDays } from './uncovered-days.js';

const dayMs = 86_400_000;

const titles = {
  id: { followedUp: 'Ditindaklanjuti', mean: 'Rata-rata', days: ' hari', workingDays: ' hari kerja' },
  en: { followedUp: 'Followed up', mean: 'Mean', days: ' days', workingDays: ' working days' },
} as const;

const followUpPage = ({ evaluation, complaints }: Explained<'followUp'>, lang: Lang): string => {
  const { numerator, denominator, percent } = evaluation.followUp;
  const share = `${numerator} / ${denominator} = ${figure(percent, lang, ' %')}`;
  return [`${titles[lang].followedUp}: ${share}`, ...complaints.map((complaint) => `  ${complaint}`)].join(
    '\n',
  );
};

const durationPage = ({ evaluation, complaints }: Explained<'duration'>, lang: Lang): string => {
  const { n, elapsedDays, workingDays } = evaluation.duration;
  const title = titles[lang];
  const inWorkingDays =
    'uncovered' in workingDays
      ? uncoveredDays(workingDays.uncovered, lang)
      : `${workingDays.sum}${title.workingDays} / ${n} = ${figure(workingDays.mean, lang, title.workingDays)}`;
  const longestFirst = complaints.toSorted((a, b) => b.elapsedMs - a.elapsedMs);
  const rows = longestFirst.map(({ complaint, elapsedMs, workingDays: days }) => [
    complaint,
    `${decimal(elapsedMs / dayMs, lang)}${title.days}`,
    `${elapsedMs} ms`,
    days === null ? '?' : `${days}${title.workingDays}`,
  ]);
  return [
    `${title.mean}: ${elapsedDays.sumMs} ms / ${n} = ${figure(elapsedDays.mean, lang, title.days)}`,
    `  ${inWorkingDays}`,
    table(rows, [1, 2, 3]),
  ].join('\n');
};

const pages: { readonly [N in ExplainedNumber]: (explained: Explained<N>, lang: Lang) => string } = {
  followUp: followUpPage,
  duration: durationPage,
};

/** The reports behind a number, a line each; durations longest first. */
export const explainedPage = <N extends ExplainedNumber>(
  number: N,
  explained: Explained<N>,
  lang: Lang,
): string => pages[number](explained, lang);
