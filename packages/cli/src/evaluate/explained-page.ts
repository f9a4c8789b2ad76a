import type { Lang } from '@pengaduan/calendar';
import { clockLabels, deadlineStateLabels, stageLabels } from '@pengaduan/core';
import type { Explained, ExplainedNumber } from '@pengaduan/metrics';
import type { AgencyNames } from '../shell/names/agency-names.js';
import { table } from '../shell/words/table.js';
import { decimal, figure } from '../question/number.js';
import { holdingEnds } from './holding-words.js';
import { uncoveredDays } from '../question/uncovered-days.js';

const dayMs = 86_400_000;

const titles = {
  id: { followedUp: 'Ditindaklanjuti', mean: 'Rata-rata', days: ' hari', workingDays: ' hari kerja' },
  en: { followedUp: 'Followed up', mean: 'Mean', days: ' days', workingDays: ' working days' },
} as const;

const working = (days: number | null, lang: Lang): string =>
  days === null ? '?' : `${days}${titles[lang].workingDays}`;

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
    working(days, lang),
  ]);
  return [
    `${title.mean}: ${elapsedDays.sumMs} ms / ${n} = ${figure(elapsedDays.mean, lang, title.days)}`,
    `  ${inWorkingDays}`,
    table(rows, [1, 2, 3]),
  ].join('\n');
};

const listed = (complaints: ReadonlyArray<string>): string =>
  [complaints.length, ...complaints.map((complaint) => `  ${complaint}`)].join('\n');

const rowsOf = <A>(complaints: ReadonlyArray<A>, row: (one: A) => ReadonlyArray<string>): string =>
  [complaints.length, table(complaints.map(row), [])].join('\n');

const pages: {
  readonly [N in ExplainedNumber]: (explained: Explained<N>, lang: Lang, names: AgencyNames) => string;
} = {
  received: ({ complaints }) => listed(complaints),
  followUp: followUpPage,
  completion: ({ complaints }) => listed(complaints),
  duration: durationPage,
  stages: ({ complaints }, lang) =>
    rowsOf(complaints, ({ complaint, stage }) => [complaint, stageLabels[stage][lang]]),
  limits: ({ complaints }, lang) =>
    rowsOf(complaints, ({ complaint, clock, deadline, state }) => [
      ...[complaint, clockLabels[clock][lang], deadline],
      deadlineStateLabels[state][lang],
    ]),
  rating: ({ complaints }) => rowsOf(complaints, ({ complaint, rating }) => [complaint, String(rating)]),
  holdings: ({ complaints }, lang, names) =>
    rowsOf(complaints, ({ complaint, agency, end, elapsedMs, workingDays }) => [
      ...[complaint, names(agency), holdingEnds[end][lang], working(workingDays, lang)],
      `${decimal(elapsedMs / dayMs, lang)}${titles[lang].days}`,
    ]),
};

/** The reports behind a number, a line each; durations longest first. */
export const explainedPage = <N extends ExplainedNumber>(
  number: N,
  explained: Explained<N>,
  names: AgencyNames,
  lang: Lang,
): string => pages[number](explained, lang, names);
