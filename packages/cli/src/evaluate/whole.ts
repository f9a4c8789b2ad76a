import type { Outcome } from '@pengaduan/journal';
import {
  bandOf,
  evaluationJson,
  figuresJson,
  holdingJson,
  type Evaluation,
  type Figures,
  type Metrics,
  type MetricsFailure,
  type Question,
} from '@pengaduan/metrics';
import type { Lang } from '@pengaduan/calendar';
import { bandLine, countedLine } from './counted-page.js';
import { earlierPage } from './earlier-page.js';
import { figuresPage } from './figures-page.js';
import type { EvaluateOptions } from './options.js';
import { evaluationPage } from './page.js';
import type { AgencyNames } from '../shell/names/agency-names.js';
import { earlierOf, type Earlier } from '../question/comparison.js';

/** An answer for a program and for people. */
export interface Answer {
  readonly json: object;
  readonly page: string;
}

interface Found {
  readonly evaluation: Evaluation;
  readonly all: Figures | undefined;
  readonly earlier: Earlier | undefined;
}

const find = async (
  metrics: Metrics,
  question: Question,
  { figures, compare }: EvaluateOptions,
): Promise<Outcome<MetricsFailure, Found>> => {
  const earlier = await earlierOf(metrics, question, compare);
  if (!earlier.ok) return earlier;
  if (figures === undefined) {
    const evaluated = await metrics.evaluate(question);
    if (!evaluated.ok) return evaluated;
    return { ok: true, value: { evaluation: evaluated.value, all: undefined, earlier: earlier.value } };
  }
  const all = await metrics.figures(question);
  if (!all.ok) return all;
  return { ok: true, value: { evaluation: all.value.evaluation, all: all.value, earlier: earlier.value } };
};

/** The figures of the whole period. */
export const evaluateWhole = async (
  metrics: Metrics,
  question: Question,
  options: EvaluateOptions,
  names: AgencyNames,
  lang: Lang,
): Promise<Outcome<MetricsFailure, Answer>> => {
  const found = await find(metrics, question, options);
  if (!found.ok) return found;
  const { evaluation, all, earlier } = found.value;
  const { bands } = options;
  const band = bands && bandOf(bands, evaluation.followUp);
  const agencies = [...(all?.holdings ?? [])].map(([agency, own]) => [agency, holdingJson(own)] as const);
  const json = {
    ...evaluationJson(evaluation, question),
    ...(all && { ...figuresJson(all, question), agencies: Object.fromEntries(agencies) }),
    ...(bands && { band: { scale: bands.id, source: bands.source.en, band: band?.id ?? null } }),
    ...(earlier && { earlier: evaluationJson(earlier.evaluation, earlier.question) }),
  };
  const page = [
    evaluationPage(evaluation, question, lang),
    ...(bands === undefined ? [] : [bandLine(bands, band, lang)]),
    ...(earlier === undefined ? [] : ['', earlierPage(evaluation, earlier, lang)]),
    ...(all === undefined ? [] : ['', figuresPage(all, names, lang)]),
    '',
    countedLine(question, lang),
  ];
  return { ok: true, value: { json, page: page.join('\n') } };
};
