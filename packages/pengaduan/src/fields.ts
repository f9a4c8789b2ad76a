import type { Lang } from '@pengaduan/calendar';
import { fieldProblem, type FieldProblem } from './failure.js';

/**
 * What is wrong with the names in a question: a field that there is none of, or no object at all. A misspelled field
 * would otherwise be left out without a word, and the answer be that of another question.
 */
export const strangeFields = (
  question: unknown,
  names: Readonly<Record<string, true>>,
  lang: Lang,
): Array<FieldProblem> => {
  if (question === undefined) return [];
  if (typeof question !== 'object' || question === null) {
    return [fieldProblem({ field: '', expected: { type: 'object' }, missing: false }, lang)];
  }
  return Object.keys(question)
    .filter((name) => !Object.hasOwn(names, name))
    .map((field) => fieldProblem({ field, expected: { type: 'nothing' }, missing: false }, lang));
};
