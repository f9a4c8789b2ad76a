import { formatDay } from '@pengaduan/calendar';
import type { AverageDuration, Evaluation, Question, Share } from './evaluation.js';

const shareJson = ({ numerator, denominator, percent }: Share) => ({ numerator, denominator, percent });

const durationJson = ({ n, leftOut, elapsedDays, workingDays }: AverageDuration) => ({
  n,
  leftOut,
  elapsedDays,
  workingDays,
});

/** An evaluation as JSON in the form of `docs/complaint-log.md`; the complaints behind it are left out. */
export const evaluationJson = (evaluation: Evaluation, { from, to, asOf }: Question) => ({
  period: { from: formatDay(from), to: formatDay(to) },
  asOf: formatDay(asOf),
  received: evaluation.received,
  byStage: evaluation.byStage,
  followUp: shareJson(evaluation.followUp),
  completion: shareJson(evaluation.completion),
  duration: durationJson(evaluation.duration),
});

export type EvaluationJson = ReturnType<typeof evaluationJson>;
