import type { Failure, Outcome, Pengaduan } from 'pengaduan';
import type { Lang } from 'pengaduan/calendar';
import type { Localized } from 'pengaduan/core';
import type { TSchema } from 'typebox';
import type { Problem, Problems } from './problem.js';
import type { ProblemStatus } from './statuses.js';
import type { User } from './users.js';

/** A request as an operation sees it. */
export interface Ask {
  /** All doors of the library, in the language of the request. */
  readonly pengaduan: Pengaduan;
  readonly problems: Problems;
  readonly lang: Lang;
  readonly user: User;
  readonly path: (name: string) => string;
  readonly query: (name: string) => string | undefined;
  /** A text as a whole number; what is written otherwise is NaN, which the library answers by the name of the field. */
  readonly wholeNumber: (text: string) => number;
  /** `Idempotency-Key` */
  readonly key: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is answered: 200 or 201, or a problem. */
export type Reply =
  | { readonly status: 200; readonly body: object }
  | { readonly status: 201; readonly body: object; readonly location: string }
  | Problem;

/** A parameter, which is a text. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: object;
}

/** One thing that a client can ask. The routes and the OpenAPI document are both made of these. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post';
  /** `/complaints/{complaint}` */
  readonly path: string;
  readonly summary: Localized;
  /** Whether a user has to be signed in, and whether a reporter may be the one. */
  readonly for: 'everyone' | 'users' | 'officers';
  readonly parameters: ReadonlyArray<Parameter>;
  /** The schema of the body; none: it takes no body. */
  readonly body?: object;
  readonly status: 200 | 201;
  readonly answer: TSchema | object;
  /** The statuses of the problems of its own. */
  readonly problems: ReadonlyArray<ProblemStatus>;
  readonly run: (ask: Ask) => Promise<Reply>;
}

/** What the library answered to a question, as a reply. */
export const replyOf = ({ problems }: Ask, answer: Outcome<Failure, object>): Reply =>
  answer.ok ? { status: 200, body: answer.value } : problems.failed(answer.failure);
