import type { Lang } from '@pengaduan/calendar';
import type { Evaluation } from '@pengaduan/metrics';
import { table } from '../shell/words/table.js';
import { decimal, figure } from './number.js';
import type { ExplainedNumber } from './options.js';
import { uncoveredDays } from './uncovered-days.js';

const dayMs = 86_400_000;

const titles = {
  id: { followedUp: 'Ditindaklanjuti', mean: 'Rata-rata', days: ' hari', workingDays: ' hari kerja' },
  en: { followedUp: 'Followed up', mean: 'Mean', days: ' days', workingDays: ' working days' },
} as const;

const followUpPage = ({ followUp }: Evaluation, lang: Lang): string => {
  const { numerator, denominator, percent, complaints } = followUp;
  const share = `${numerator} / ${denominator} = ${figure(percent, lang, ' %')}`;
  return [`${titles[lang].followedUp}: ${share}`, ...complaints.map((complaint) => `  ${complaint}`)].join(
    '\n',
  );
};

const durationPage = ({ duration }: Evaluation, lang: Lang): string => {
  const { n, elapsedDays, workingDays, complaints } = duration;
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

/** The reports behind a number, a line each; durations longest first. */
export const explainedPage = (evaluation: Evaluation, number: ExplainedNumber, lang: Lang): string =>
  number === 'followUp' ? followUpPage(evaluation, lang) : durationPage(evaluation, lang);
