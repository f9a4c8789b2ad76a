import { evaluationJson, type EvaluationJson, type Grouping } from '@pengaduan/metrics';
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
    if (by === undefined) {
      const whole = await model.value.evaluate(question);
      return whole.ok
        ? { ok: true, value: evaluationJson(whole.value, question) }
        : failed(whole.failure, lang);
    }
    const groups = await model.value.evaluateBy(by, question);
    if (!groups.ok) return failed(groups.failure, lang);
    const value = [...groups.value].map(([group, one]) => ({ group, ...evaluationJson(one, question) }));
    return { ok: true, value };
  }
  return { evaluate: ask };
};
