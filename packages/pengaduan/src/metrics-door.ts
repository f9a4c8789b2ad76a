import { evaluate, evaluateBy, evaluationJson, type EvaluationJson, type Grouping } from '@pengaduan/metrics';
import { isLeft } from 'fp-ts/lib/Either.js';
import { failed, type Answered, type Opened } from './opened.js';
import { readQuestion, type EvaluationQuestion } from './question.js';

/** The two numbers of one group. */
export type GroupJson = EvaluationJson & { readonly group: string };

/** Kemendagri's two numbers, as `pengaduan evaluate --json` prints them. */
export interface MetricsDoor {
  readonly evaluate: {
    (question: EvaluationQuestion & { readonly by?: never }): Answered<EvaluationJson>;
    (question: EvaluationQuestion & { readonly by: Grouping }): Answered<ReadonlyArray<GroupJson>>;
  };
}

export const metricsDoor = (opened: Opened): MetricsDoor => {
  const { metrics, lang } = opened;
  function ask(question: EvaluationQuestion & { readonly by?: never }): Answered<EvaluationJson>;
  function ask(question: EvaluationQuestion & { readonly by: Grouping }): Answered<ReadonlyArray<GroupJson>>;
  async function ask(
    given: EvaluationQuestion & { readonly by?: Grouping },
  ): Answered<EvaluationJson | ReadonlyArray<GroupJson>> {
    const read = readQuestion(given, opened);
    if (isLeft(read)) return failed(read.left, lang);
    const { question, by } = read.right;
    const model = await metrics();
    if (!model.ok) return failed(model.failure, lang);
    const rows = await model.value.rows(question);
    if (!rows.ok) return failed(rows.failure, lang);
    const all = [...rows.value.values()];
    if (by === undefined) return { ok: true, value: evaluationJson(evaluate(all, question), question) };
    const groups = [...evaluateBy(all, by, question)];
    const value = groups.map(([group, one]) => ({ group, ...evaluationJson(one, question) }));
    return { ok: true, value };
  }
  return { evaluate: ask };
};
