import type { Lang } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import type { DeadlineIndex, RenewableEnvironment } from '@pengaduan/deadlines';
import type { Outcome, Store } from '@pengaduan/journal';
import type { Metrics } from '@pengaduan/metrics';
import { failureOf, type Cause, type Failure } from './failure.js';

/** What the parts of an open application share. */
export interface Opened {
  readonly store: Store;
  readonly environment: RenewableEnvironment;
  readonly metrics: () => Promise<Outcome<Cause, Metrics>>;
  readonly index: () => Promise<Outcome<Cause, DeadlineIndex>>;
  readonly lang: Lang;
  readonly now: () => Instant;
}

/** The answer of a part: a value in plain JSON, or why there is none. */
export type Answered<A> = Promise<Outcome<Failure, A>>;

/** No answer, and why in plain JSON. */
export const failed = (cause: Cause, lang: Lang): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: failureOf(cause, lang),
});
