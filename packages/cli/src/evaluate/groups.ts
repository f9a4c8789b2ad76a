import type { Outcome } from '@pengaduan/journal';
import {
  bandOf,
  evaluate,
  evaluationJson,
  figuresJson,
  holdingJson,
  type Agencies,
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

const nobody: Agencies['holdings'] = new Map();

const namesIn = (...found: ReadonlyArray<ReadonlyMap<string, unknown>>): ReadonlyArray<string> =>
  [...new Set(found.flatMap((one) => [...one.keys()]))].sort((a, b) => (a < b ? -1 : 1));

const evaluations = async (
  metrics: Metrics,
  question: Question,
  by: Grouping,
): Promise<Outcome<MetricsFailure, Agencies>> => {
  const found = await metrics.evaluateBy(by, question);
  return found.ok ? { ok: true, value: { evaluations: found.value, holdings: nobody } } : found;
};

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
  if (figures !== undefined) {
    const all = await metrics.figures(question, [by]);
    if (!all.ok) return all;
    const groups = all.value.groups.get(by) ?? new Map<string, GroupFigures>();
    const held = by === 'agency' ? all.value.holdings : nobody;
    const value = namesIn(groups, held).map((name): Group => {
      const group = groups.get(name);
      const evaluation = group?.evaluation ?? evaluate([], question);
      return { name, evaluation, figures: group, own: held.get(name) };
    });
    return { ok: true, value };
  }
  const found = by === 'agency' ? await metrics.agencies(question) : await evaluations(metrics, question, by);
  if (!found.ok) return found;
  const { evaluations: groups, holdings } = found.value;
  const value = namesIn(groups, holdings).map((name): Group => {
    const evaluation = groups.get(name) ?? evaluate([], question);
    return { name, evaluation, figures: undefined, own: holdings.get(name) };
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
