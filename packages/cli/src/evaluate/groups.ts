import type { Outcome } from '@pengaduan/journal';
import {
  bandOf,
  evaluate,
  evaluationJson,
  figuresJson,
  holdingJson,
  type Evaluation,
  type GroupFigures,
  type Grouping,
  type HoldingFigures,
  type Metrics,
  type MetricsFailure,
  type Question,
} from '@pengaduan/metrics';
import type { EvaluateOptions } from './options.js';

/** One group of an evaluation. */
export interface Group {
  readonly name: string;
  readonly evaluation: Evaluation;
  /** All of its figures, where they were asked for. */
  readonly figures: GroupFigures | undefined;
  /** By agency: what that agency did, in whichever group the reports stand now. */
  readonly own: HoldingFigures | undefined;
}

/**
 * The groups of an evaluation by their names. By agency there is also one for each that had a report and has none now:
 * its own figures are of the time in which it had them.
 */
export const findGroups = async (
  metrics: Metrics,
  question: Question,
  by: Grouping,
  { figures }: EvaluateOptions,
): Promise<Outcome<MetricsFailure, ReadonlyArray<Group>>> => {
  if (by !== 'agency' && figures === undefined) {
    const groups = await metrics.evaluateBy(by, question);
    if (!groups.ok) return groups;
    const plain = { figures: undefined, own: undefined };
    return {
      ok: true,
      value: [...groups.value].map(([name, evaluation]) => ({ name, evaluation, ...plain })),
    };
  }
  const all = await metrics.figures(question, [by]);
  if (!all.ok) return all;
  const { holdings, groups } = all.value;
  const found = groups.get(by) ?? new Map<string, GroupFigures>();
  const held = by === 'agency' ? [...holdings.keys()] : [];
  const names = [...new Set([...found.keys(), ...held])].sort((a, b) => (a < b ? -1 : 1));
  const value = names.map((name): Group => {
    const group = found.get(name);
    return {
      name,
      evaluation: group?.evaluation ?? evaluate([], question),
      figures: figures && group,
      own: by === 'agency' ? holdings.get(name) : undefined,
    };
  });
  return { ok: true, value };
};

/** A group for a program. */
export const groupJson = (
  { name, evaluation, figures, own }: Group,
  question: Question,
  { by, bands }: EvaluateOptions,
) => ({
  group: name,
  ...(figures === undefined ? evaluationJson(evaluation, question) : figuresJson(figures, question)),
  ...(by === 'agency' && { own: own === undefined ? null : holdingJson(own) }),
  ...(bands && { band: { scale: bands.id, band: bandOf(bands, evaluation.followUp)?.id ?? null } }),
});
