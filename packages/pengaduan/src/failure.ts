import type { Lang } from '@pengaduan/calendar';
import {
  describeContextError,
  describeHandleFailure,
  describeInvalid,
  type AdoptFailure,
  type ContextError,
  type HandleFailure,
  type Invalid,
  type JournalContextError,
} from '@pengaduan/core';
import type { NoticeWatchFailure, RunFailure } from '@pengaduan/deadlines';
import type { MetricsFailure } from '@pengaduan/metrics';
import {
  channelTakenText,
  notDecreedText,
  policyChangedText,
  questionText,
  receiverAwayText,
  runRefusedText,
} from './words.js';

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

/** The clock of this machine is outside the years 1900 to 2199. Remedy: set it. */
export interface ImplausibleInstant {
  readonly type: 'ImplausibleInstant';
  readonly retry: 'never';
}

/** So many working days from now reach into a year that is not decreed. Remedy: ask for fewer. */
export interface NotDecreed {
  readonly type: 'NotDecreed';
  readonly year: number;
  readonly retry: 'never';
}

/** Everything for which there may be no answer, with its data. */
export type Cause =
  | AdoptFailure
  | HandleFailure
  | ImplausibleInstant
  | InvalidQuestion
  | JournalContextError
  | MetricsFailure
  | NotDecreed
  | NoticeWatchFailure
  | RunFailure;

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
  switch (cause.type) {
    case 'InvalidQuestion':
      return of(questionText[lang], cause.fields);
    case 'InvalidPolicy':
      return of(
        questionText[lang],
        cause.fields.map((one) => fieldProblem(one, lang)),
      );
    case 'PolicyChanged':
      return of(policyChangedText(cause.policy)[lang]);
    case 'NotDecreed':
      return of(notDecreedText(cause.year)[lang]);
    case 'ImplausibleInstant':
      return of(runRefusedText[lang]);
    case 'ChannelTaken':
      return of(channelTakenText[lang]);
    case 'ReceiverAway':
      return of(receiverAwayText[lang]);
    case 'DamagedComplaint':
      return of(`${cause.complaint}: ${describeHandleFailure(cause.damage, lang)}`);
    case 'Conflict':
    case 'Corrupt':
    case 'Deleted':
    case 'Fenced':
    case 'MissingEvents':
    case 'NotForward':
    case 'NotJson':
    case 'OutcomeUnknown':
    case 'TooLarge':
    case 'Unavailable':
    case 'UnreadableEvent':
      return of(describeHandleFailure(cause, lang));
  }
};
