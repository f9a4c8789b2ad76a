import { localDay, parseDay, type Day } from '@pengaduan/calendar';
import type { Invalid } from '@pengaduan/core';
import {
  denominators,
  groupings,
  newestCalendar,
  type Denominator,
  type Grouping,
  type Question,
} from '@pengaduan/metrics';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { fieldProblem, type InvalidQuestion } from './failure.js';
import { strangeFields } from './fields.js';
import type { Opened } from './opened.js';
import { dayBeforePeriodText, dayToComeText, periodBackwardsText, periodToComeText } from './words.js';

/** The complaints received in a year, or on the days from one (YYYY-MM-DD) to another, both included. */
export type Period =
  | { readonly year: number; readonly from?: never; readonly to?: never }
  | { readonly from: string; readonly to: string; readonly year?: never };

/** What is evaluated. */
export type EvaluationQuestion = Period & {
  /** The day (YYYY-MM-DD) at whose end the complaints are looked at, from the first of the period to today; today unless given. */
  readonly asOf?: string | undefined;
  /** `allReceived` unless given. */
  readonly denominator?: Denominator | undefined;
};

/** What `evaluate` was asked, checked. */
export interface Asked {
  readonly question: Question;
  readonly by: Grouping | undefined;
}

const names: { readonly [field in keyof EvaluationQuestion | 'by']: true } = {
  ...{ year: true, from: true, to: true, asOf: true, denominator: true, by: true },
};

/** Reads a question that may be anything; names every field that is wrong. */
export const readQuestion = (
  given: EvaluationQuestion & { readonly by?: Grouping },
  { environment, lang, now }: Opened,
): Either<InvalidQuestion, Asked> => {
  const { zone } = environment.context.defaultTerms.policy;
  const fields = strangeFields(given, names, lang);
  const wrong = (field: string, expected: Invalid['expected'], missing = false): void => {
    fields.push(fieldProblem({ field, expected, missing }, lang));
  };
  const day = (field: string, text: unknown): Day => {
    const read = typeof text === 'string' ? parseDay(text) : undefined;
    if (read !== undefined && !isLeft(read)) return read.right;
    wrong(field, { type: 'date' }, text === undefined);
    return 0;
  };
  // A program in JavaScript may give a year and days: the types of one form say that there are none of the other.
  const { from, to }: { readonly from?: unknown; readonly to?: unknown } = { ...given };
  const { year, asOf, denominator = 'allReceived', by } = { ...given };
  const days = (): readonly [Day, Day] => {
    if (year === undefined) return [day('from', from), day('to', to)];
    if (from !== undefined) wrong('from', { type: 'nothing' });
    if (to !== undefined) wrong('to', { type: 'nothing' });
    const isYear = Number.isInteger(year) && year >= 1900 && year <= 2199;
    if (isYear) return [day('year', `${year}-01-01`), day('year', `${year}-12-31`)];
    wrong('year', { type: 'wholeNumber', from: 1900, to: 2199 });
    return [0, 0];
  };
  const [first, last] = days();
  const today = localDay(now(), zone);
  const question: Question = {
    from: first,
    to: last,
    asOf: asOf === undefined ? today : day('asOf', asOf),
    zone,
    denominator,
    calendar: newestCalendar(),
  };
  const isOneOf = (field: string, value: string, values: ReadonlyArray<string>): void => {
    if (!values.includes(value)) wrong(field, { type: 'oneOf', values });
  };
  isOneOf('denominator', denominator, denominators);
  if (by !== undefined) isOneOf('by', by, groupings);
  if (fields.length === 0 && question.from > question.to) {
    fields.push({ field: 'to', problem: periodBackwardsText[lang] });
  }
  if (question.asOf > today) fields.push({ field: 'asOf', problem: dayToComeText[lang] });
  // Zeros would say nothing of a period that had not begun.
  if (fields.length === 0 && question.from > today) {
    fields.push({ field: year === undefined ? 'from' : 'year', problem: periodToComeText[lang] });
  } else if (fields.length === 0 && question.asOf < question.from) {
    fields.push({ field: 'asOf', problem: dayBeforePeriodText[lang] });
  }
  return fields.length > 0
    ? left({ type: 'InvalidQuestion', fields, retry: 'never' })
    : right({ question, by });
};
