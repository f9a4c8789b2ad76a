import { formatDay, type Lang } from '@pengaduan/calendar';
import type { Evaluation, Question } from '@pengaduan/metrics';
import { table } from '../shell/words/table.js';
import { figure } from '../question/number.js';

const titles = {
  id: {
    earlier: 'Dibandingkan dengan',
    asOf: 'keadaan per',
    rows: ['masuk', 'tindak lanjut', 'selesai', 'rata-rata (hari kerja)'],
    columns: ['', 'sekarang', 'sebelumnya'],
  },
  en: {
    earlier: 'Compared with',
    asOf: 'as of',
    rows: ['received', 'followed up', 'completed', 'mean (working days)'],
    columns: ['', 'now', 'earlier'],
  },
} as const;

const cellsOf = ({ received, followUp, completion, duration }: Evaluation, lang: Lang) => [
  String(received),
  figure(followUp.percent, lang, ' %'),
  figure(completion.percent, lang, ' %'),
  figure('mean' in duration.workingDays ? duration.workingDays.mean : null, lang, ''),
];

/** The main figures beside those of an earlier period. */
export const earlierPage = (
  now: Evaluation,
  { question, evaluation }: { readonly question: Question; readonly evaluation: Evaluation },
  lang: Lang,
): string => {
  const { earlier, asOf, rows, columns } = titles[lang];
  const { from, to } = question;
  const [mine, theirs] = [cellsOf(now, lang), cellsOf(evaluation, lang)];
  const lines = rows.map((name, n) => [name, mine[n] ?? '', theirs[n] ?? '']);
  return [
    `${earlier} ${formatDay(from)} .. ${formatDay(to)}, ${asOf} ${formatDay(question.asOf)}`,
    table([columns, ...lines], [1, 2]),
  ].join('\n');
};
