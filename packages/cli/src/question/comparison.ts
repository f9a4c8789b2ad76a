import { formatDay, type Lang } from '@pengaduan/calendar';
import type { Outcome } from '@pengaduan/journal';
import type { Evaluation, Metrics, MetricsFailure, Period, Question } from '@pengaduan/metrics';
import { figure } from './number.js';

/** The evaluation of an earlier period, and of what it is. */
export interface Earlier {
  readonly question: Question;
  readonly evaluation: Evaluation;
}

/** The same question about another period, as of as many days after its end, but on no day before its first one. */
const askedOf = (question: Question, { from, to }: Period): Question => ({
  ...question,
  from,
  to,
  asOf: Math.max(from, to + (question.asOf - question.to)),
});

/** Evaluates the earlier period that a question is compared with; undefined where it is with none. */
export const earlierOf = async (
  metrics: Metrics,
  question: Question,
  compare: Period | undefined,
): Promise<Outcome<MetricsFailure, Earlier | undefined>> => {
  if (compare === undefined) return { ok: true, value: undefined };
  const before = askedOf(question, compare);
  const evaluated = await metrics.evaluate(before);
  return evaluated.ok ? { ok: true, value: { question: before, evaluation: evaluated.value } } : evaluated;
};

const words = {
  id: {
    with: 'Dibandingkan dengan',
    asOf: 'keadaan per',
    rows: ['masuk', 'tindak lanjut', 'selesai', 'rata-rata (hari kerja)'],
    columns: ['sekarang', 'sebelumnya'],
  },
  en: {
    with: 'Compared with',
    asOf: 'as of',
    rows: ['received', 'followed up', 'completed', 'mean (working days)'],
    columns: ['now', 'earlier'],
  },
} as const;

/** What stands above the two columns of a comparison. */
export const comparisonColumns = (lang: Lang): ReadonlyArray<string> => words[lang].columns;

/** With what is compared. */
export const comparisonTitle = ({ question: { from, to, asOf } }: Earlier, lang: Lang): string =>
  `${words[lang].with} ${formatDay(from)} .. ${formatDay(to)}, ${words[lang].asOf} ${formatDay(asOf)}`;

const cellsOf = ({ received, followUp, completion, duration }: Evaluation, lang: Lang) => [
  String(received),
  figure(followUp.percent, lang, ' %'),
  figure(completion.percent, lang, ' %'),
  'mean' in duration.workingDays ? figure(duration.workingDays.mean, lang, '') : '?',
];

/** The main figures by name, now and in the earlier period. */
export const comparisonRows = (
  now: Evaluation,
  { evaluation }: Earlier,
  lang: Lang,
): ReadonlyArray<readonly [name: string, now: string, earlier: string]> => {
  const [mine, theirs] = [cellsOf(now, lang), cellsOf(evaluation, lang)];
  return words[lang].rows.map((name, n) => [name, mine[n] ?? '', theirs[n] ?? ''] as const);
};
