import { formatDay } from '@pengaduan/calendar';
import type { AverageDuration, Evaluation, Question, Share } from './evaluation.js';

const shareJson = ({ numerator, denominator, percent }: Share) => ({ numerator, denominator, percent });

const withoutP90 = <T extends object>({ p90: _, ...others }: T & { readonly p90?: unknown }) => others;

const durationJson = ({ n, leftOut, elapsedDays, workingDays }: AverageDuration) => ({
  n,
  leftOut,
  elapsedDays: withoutP90(elapsedDays),
  workingDays: 'sum' in workingDays ? withoutP90(workingDays) : workingDays,
});

/**
 * An evaluation as JSON, in the form of docs/complaint-log.md. Days are YYYY-MM-DD. The percentile is among
 * the figures (`figuresJson`).
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { evaluate, evaluationJson } from '@pengaduan/metrics';
 * const { policy, calendar } = standardContext().defaultTerms;
 * const year = { from: 20089, to: 20453, asOf: 20453, zone: policy.zone, calendar }; // 2025
 * const evaluation = evaluate([], { ...year, denominator: 'allReceived' });
 * const json = evaluationJson(evaluation, { ...year, denominator: 'allReceived' });
 * console.log(json.period); // { from: '2025-01-01', to: '2025-12-31' }
 */
export const evaluationJson = (evaluation: Evaluation, { from, to, asOf }: Question) => ({
  period: { from: formatDay(from), to: formatDay(to) },
  asOf: formatDay(asOf),
  received: evaluation.received,
  ...(evaluation.notObserved === 0 ? {} : { notObserved: evaluation.notObserved }),
  byStage: evaluation.byStage,
  followUp: shareJson(evaluation.followUp),
  completion: shareJson(evaluation.completion),
  duration: durationJson(evaluation.duration),
});

/** The form of `evaluationJson`. */
export type EvaluationJson = ReturnType<typeof evaluationJson>;
