import type { Calendar } from '@pengaduan/calendar';
import type { Instant } from '../value/instant.js';
import { policyKey, type PolicyRef } from '../value/policy-ref.js';
import type { Policy } from './policy.js';

/**
 * A policy and the calendars of its working days: the office's, and those of agencies that work other days, by their
 * id.
 */
export interface PolicyTerms {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly agencies: ReadonlyMap<string, Calendar>;
}

/** Everything that a decision needs beside the complaint and the command. Plain data; made by `contextOf`. */
export interface Context {
  /** By the name of the policy, `id@version`. */
  readonly terms: ReadonlyMap<string, PolicyTerms>;
  /** What a report is received under when the command names no policy. */
  readonly defaultTerms: PolicyTerms;
  /**
   * Where given, a command dated more than five minutes after it is refused as `InFuture`. Imports and replays give
   * none.
   */
  readonly now?: Instant;
  /**
   * Where true, what the system is said to have done is taken where the stage allows it, whether its wait is over and its
   * policy allows it or not: for commands that are a log's (docs/complaint-log.md). A live command never is.
   */
  readonly isTestimony?: true;
}

const newest = (context: Context, id: string): PolicyTerms | undefined =>
  [...context.terms.values()]
    .filter(({ policy }) => policy.id === id)
    .reduce<PolicyTerms | undefined>(
      (best, terms) => (best !== undefined && best.policy.version > terms.policy.version ? best : terms),
      undefined,
    );

/**
 * The terms of a policy named `id@version`, or of the newest version of `id`; undefined where the context has none.
 * @example
 * import { standardContext, termsNamed } from '@pengaduan/core';
 * console.log(termsNamed(standardContext(), 'bangkalan')?.policy.version); // 1
 */
export const termsNamed = (context: Context, name: string): PolicyTerms | undefined =>
  context.terms.get(name) ?? newest(context, name);

/**
 * The terms of one version of a policy, such as the one that a report was received under; undefined where the context
 * does not have it.
 * @example
 * import { standardContext, termsOf } from '@pengaduan/core';
 * console.log(termsOf(standardContext(), { id: 'nasional', version: 1 })?.policy.zone); // Asia/Jakarta
 */
export const termsOf = (context: Context, ref: PolicyRef): PolicyTerms | undefined =>
  context.terms.get(policyKey(ref));
