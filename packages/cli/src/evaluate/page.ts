import { formatDay, type Lang } from '@pengaduan/calendar';
import { stageLabels, stageNames } from '@pengaduan/core';
import type { Evaluation, Question, Share, StageCounts } from '@pengaduan/metrics';
import { countsByStage } from '../question/stage-counts.js';
import { table } from '../shell/words/table.js';
import { durationLines } from './duration-lines.js';
import { figure } from '../question/number.js';

const titles = {
  id: {
    evaluation: 'Evaluasi laporan masuk',
    asOf: 'keadaan per',
    received: 'Laporan masuk',
    notObserved: 'Belum teramati pada hari itu, tidak dihitung',
    followUp: 'Persentase tindak lanjut',
    completion: 'Persentase penyelesaian',
    duration: 'Rata-rata lamanya tindak lanjut',
  },
  en: {
    evaluation: 'Evaluation of reports received',
    asOf: 'as of',
    received: 'Received',
    notObserved: 'Not observed yet on that day, not counted',
    followUp: 'Follow-up percentage',
    completion: 'Completion percentage',
    duration: 'Average duration of follow-up',
  },
} as const;

const stageTable = (byStage: StageCounts, lang: Lang): string => {
  const counts = countsByStage(byStage);
  const rows = stageNames.map((stage) => [stageLabels[stage][lang], String(counts[stage])]);
  return table(rows, [1]);
};

const shareLine = (label: string, { numerator, denominator, percent }: Share, lang: Lang): string =>
  `${label}: ${figure(percent, lang, ' %')}  (${numerator} / ${denominator})`;

/** An evaluation for a person: exact parts beside each rounded figure. */
export const evaluationPage = (evaluation: Evaluation, { from, to, asOf }: Question, lang: Lang): string => {
  const { received, notObserved, byStage, followUp, completion, duration } = evaluation;
  const title = titles[lang];
  return [
    `${title.evaluation} ${formatDay(from)} .. ${formatDay(to)}, ${title.asOf} ${formatDay(asOf)}`,
    '',
    `${title.received}: ${received}`,
    stageTable(byStage, lang),
    ...(notObserved === 0 ? [] : [`${title.notObserved}: ${notObserved}`]),
    '',
    shareLine(title.followUp, followUp, lang),
    shareLine(title.completion, completion, lang),
    '',
    title.duration,
    ...durationLines(duration, lang),
  ].join('\n');
};
