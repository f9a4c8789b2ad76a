import type { Failure, FieldProblem } from 'pengaduan';
import type { Lang } from 'pengaduan/calendar';
import { describeInvalid, type Invalid } from 'pengaduan/core';
import { ofFailure, ofRejection, type ProblemStatus, type Rejection } from './statuses.js';
import { titles, words } from './words.js';

/** Why a request is not answered as asked, RFC 9457. */
export interface Problem {
  /** Which problem it is: `/problems/WrongStage`. */
  readonly type: string;
  readonly title: string;
  readonly status: ProblemStatus;
  /** What to do, in a sentence. */
  readonly detail: string;
  /** The fields that are not as they must be. */
  readonly fields?: ReadonlyArray<FieldProblem>;
  /** The data of a refusal by the rules, as docs/commands.md has it. */
  readonly rejection?: Omit<Rejection, 'message'>;
  /** After how many seconds the same request may be sent again. */
  readonly retryAfter?: number;
}

type StoreFailure = Omit<Failure, 'fields'> & Partial<Pick<Failure, 'fields'>>;

const retrySeconds = 5;

/** Makes the problems of one language. */
export const problemsIn = (lang: Lang) => {
  const of = (type: string, status: ProblemStatus, detail: string): Problem => ({
    type: `/problems/${type}`,
    title: titles[status][lang],
    status,
    detail,
  });
  const invalid = (fields: ReadonlyArray<FieldProblem>, status: 400 | 422): Problem => ({
    ...of('invalid', status, words.fields[lang]),
    fields,
  });
  return {
    /** One that this service finds itself, by the name of its sentence. */
    said: (name: keyof typeof words, status: ProblemStatus): Problem => of(name, status, words[name][lang]),
    /** Fields that this service reads itself, in the words of the library. */
    unreadable: (...fields: ReadonlyArray<Invalid>): Problem =>
      invalid(
        fields.map((one) => ({ field: one.field, problem: describeInvalid(one, lang) })),
        400,
      ),
    invalid,
    refused: ({ message, ...rejection }: Rejection): Problem => ({
      ...of(rejection.type, ofRejection[rejection.type], message),
      rejection,
    }),
    failed: ({ type, message, retry, fields = [] }: StoreFailure): Problem => ({
      ...of(type, ofFailure[type], message),
      ...(fields.length === 0 ? {} : { fields }),
      ...(retry === 'never' ? {} : { retryAfter: retrySeconds }),
    }),
  };
};

/** What makes the problems of a request, in its language. */
export type Problems = ReturnType<typeof problemsIn>;
