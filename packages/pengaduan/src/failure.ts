import type { Lang } from '@pengaduan/calendar';
import {
  describeAdoptFailure,
  describeContextError,
  describeInvalid,
  type AdoptFailure,
  type ContextError,
  type HandleFailure,
  type Invalid,
  type JournalContextError,
} from '@pengaduan/core';
import {
  describeDeadlinesFailure,
  type NotDecreed,
  type NoticeWatchFailure,
  type WatchFailure,
} from '@pengaduan/deadlines';
import type { MetricsFailure } from '@pengaduan/metrics';
import { questionText } from './words.js';

/** A field of what was given that is not as it must be, and what to do. Values are not repeated. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/** The question has fields that are not as they must be: `fields` names each. Remedy: correct them. */
export interface InvalidQuestion {
  readonly type: 'InvalidQuestion';
  readonly fields: ReadonlyArray<FieldProblem>;
  readonly retry: 'never';
}

/** Everything for which there may be no answer, with its data. */
export type Cause =
  | AdoptFailure
  | Exclude<WatchFailure, { readonly type: 'FutureInstant' }>
  | HandleFailure
  | InvalidQuestion
  | JournalContextError
  | MetricsFailure
  | NotDecreed
  | NoticeWatchFailure;

/** Why there is no answer, in plain JSON. `message` says what to do; `retry` as in @pengaduan/journal. */
export interface Failure {
  readonly type: Cause['type'];
  readonly message: string;
  readonly retry: HandleFailure['retry'];
  /** The fields of a policy or a question that are wrong; empty for other failures. */
  readonly fields: ReadonlyArray<FieldProblem>;
}

export const fieldProblem = (invalid: Invalid, lang: Lang): FieldProblem => ({
  field: invalid.field,
  problem: describeInvalid(invalid, lang),
});

const isOfContext = (cause: Cause): cause is ContextError =>
  cause.type === 'PolicyCalendar' || cause.type === 'PolicyTwice';

/** A failure as JSON, with its sentence. */
export const failureOf = (cause: Cause, lang: Lang): Failure => {
  const of = (message: string, fields: ReadonlyArray<FieldProblem> = []): Failure => ({
    type: cause.type,
    message,
    retry: isOfContext(cause) ? 'never' : cause.retry,
    fields,
  });
  if (isOfContext(cause)) return of(describeContextError(cause, lang));
  if (cause.type === 'InvalidQuestion') return of(questionText[lang], cause.fields);
  if (cause.type === 'InvalidPolicy') {
    return of(
      questionText[lang],
      cause.fields.map((one) => fieldProblem(one, lang)),
    );
  }
  if (cause.type === 'PolicyChanged') return of(describeAdoptFailure(cause, lang));
  return of(describeDeadlinesFailure(cause, lang));
};
