import { formatDay, type Lang } from '@pengaduan/calendar';
import { stageLabels } from '@pengaduan/core';
import type { Evaluation, Question, StageCounts } from '@pengaduan/metrics';
import { columns } from '../shell/words/table.js';
import { figure } from './number.js';
import { uncoveredDays } from './uncovered-days.js';

const labels = {
  received: 'Received',
  pending: 'Pending',
  verified: 'Verified',
  dispositioned: 'Dispositioned',
  inProcess: 'InProcess',
  closed: 'Closed',
  archived: 'Archived',
  returned: 'Returned',
} as const satisfies Readonly<Record<keyof StageCounts, keyof typeof stageLabels>>;

const stageRows = (byStage: StageCounts, lang: Lang) =>
  Object.entries(labels).map(([key, stage]) => {
    const count = Object.entries(byStage).find(([name]) => name === key)?.[1] ?? 0;
    return [stageLabels[stage][lang], String(count)];
  });

const durationRows = ({ duration }: Evaluation, lang: Lang) => {
  const { elapsedDays, workingDays } = duration;
  const [mean, median] = lang === 'id' ? ['rata-rata', 'median'] : ['mean', 'median'];
  const [days, working] = lang === 'id' ? [' hari', ' hari kerja'] : [' days', ' working days'];
  const elapsed = [
    [mean, figure(elapsedDays.mean, lang, days)],
    [median, figure(elapsedDays.median, lang, days)],
  ];
  if ('uncovered' in workingDays) return elapsed;
  return [
    [mean, figure(elapsedDays.mean, lang, days), figure(workingDays.mean, lang, working)],
    [median, figure(elapsedDays.median, lang, days), figure(workingDays.median, lang, working)],
  ];
};

const words = {
  id: {
    title: 'Evaluasi laporan masuk',
    asOf: 'keadaan per',
    received: 'Laporan masuk',
    followUp: 'Persentase tindak lanjut',
    completion: 'Persentase penyelesaian',
    duration: 'Rata-rata lamanya tindak lanjut',
    over: 'dari disposisi pertama ke tanggapan pertama;',
    counted: 'laporan dihitung,',
    leftOut: 'belum punya keduanya',
  },
  en: {
    title: 'Evaluation of complaints received',
    asOf: 'as of',
    received: 'Received',
    followUp: 'Follow-up percentage',
    completion: 'Completion percentage',
    duration: 'Average duration of follow-up',
    over: 'from the first disposition to the first response;',
    counted: 'complaints counted,',
    leftOut: 'do not have both yet',
  },
} as const;

/** An evaluation as a page that a person likes to read: exact parts beside each rounded figure. */
export const evaluationPage = (evaluation: Evaluation, { from, to, asOf }: Question, lang: Lang): string => {
  const { received, byStage, followUp, completion, duration } = evaluation;
  const { workingDays } = duration;
  const say = words[lang];
  const share = (label: string, { numerator, denominator, percent }: typeof followUp): string =>
    `${label}: ${figure(percent, lang, ' %')}  (${String(numerator)} / ${String(denominator)})`;
  return [
    `${say.title} ${formatDay(from)} .. ${formatDay(to)}, ${say.asOf} ${formatDay(asOf)}`,
    '',
    `${say.received}: ${String(received)}`,
    columns(stageRows(byStage, lang), new Set([1])),
    '',
    share(say.followUp, followUp),
    share(say.completion, completion),
    '',
    say.duration,
    columns(durationRows(evaluation, lang), new Set([1, 2])),
    ...('uncovered' in workingDays ? [`  ${uncoveredDays(workingDays.uncovered, lang)}`] : []),
    `  ${say.over} ${String(duration.n)} ${say.counted} ${String(duration.leftOut)} ${say.leftOut}`,
  ].join('\n');
};
