import { formatDay, type Lang } from '@pengaduan/calendar';
import { stageLabels, stageNames } from '@pengaduan/core';
import { countsByStage } from '../question/stage-counts.js';
import { markup, type Markup } from './markup.js';
import { openOf } from './open-reports.js';
import type { Report } from './report-data.js';
import { tableMarkup } from './table.js';

const words = {
  id: {
    title: 'Yang masih terbuka',
    count: 'laporan belum selesai, tidak diarsipkan dan tidak dikembalikan; dari',
    stages: 'Semua laporan menurut tahap',
    stage: ['tahap', 'laporan'],
    oldest: 'Paling lama terbuka (paling banyak sepuluh)',
    columns: ['laporan', 'tahap', 'masuk', 'hari kerja', 'hari'],
  },
  en: {
    title: 'What is open',
    count: 'reports neither closed, archived nor returned; of',
    stages: 'All reports by stage',
    stage: ['stage', 'reports'],
    oldest: 'Open the longest (ten at most)',
    columns: ['report', 'stage', 'received', 'working days', 'days'],
  },
} as const;

/** How many reports are open, at which stage all are, and the oldest open ones with their ages. */
export const whatIsOpen = ({ figures: { evaluation }, oldest }: Report, lang: Lang): Markup => {
  const word = words[lang];
  const counts = countsByStage(evaluation.byStage);
  return markup`<h2>${word.title}</h2>
<p id="open">${openOf(evaluation)} ${word.count} ${evaluation.received}.</p>
${tableMarkup({
  ...{ id: 'stages', caption: word.stages, columns: word.stage },
  rows: stageNames.map((stage) => [stageLabels[stage][lang], String(counts[stage])]),
})}
${tableMarkup({
  ...{ id: 'oldest', caption: word.oldest, columns: word.columns },
  rows: oldest.map(({ complaint, stage, received, days, workingDays }) => [
    ...([complaint, stageLabels[stage][lang], formatDay(received)] as const),
    ...[workingDays === undefined ? '?' : String(workingDays), String(days)],
  ]),
})}`;
};
