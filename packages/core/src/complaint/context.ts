import type { Calendar } from '@pengaduan/calendar';
import type { Instant } from '../value/instant.js';
import { policyKey, type PolicyRef } from '../value/policy-ref.js';
import type { Policy } from './policy.js';

/** A policy and the calendars that its weeks and regional days give: the office's, and those of its agencies. */
export interface PolicyTerms {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly agencies: ReadonlyMap<string, Calendar>;
}

/** All that decisions take from outside, as plain data. */
export interface Context {
  /** By `id@version`. */
  readonly terms: ReadonlyMap<string, PolicyTerms>;
  /** What a report is received under when the command names no policy. */
  readonly defaultTerms: PolicyTerms;
  /** Where given, a command dated more than five minutes after it is refused. Imports and replays give none. */
  readonly now?: Instant;
}

const newest = (context: Context, id: string): PolicyTerms | undefined =>
  [...context.terms.values()]
    .filter(({ policy }) => policy.id === id)
    .reduce<PolicyTerms | undefined>(
      (best, terms) => (best !== undefined && best.policy.version > terms.policy.version ? best : terms),
      undefined,
    );

/**
 * The terms of a policy by `id@version`, or the newest of `id`; undefined where the context has none.
 *
 * @example termsNamed(context, 'bangkalan')?.policy.version // 1
 */
export const termsNamed = (context: Context, name: string): PolicyTerms | undefined =>
  context.terms.get(name) ?? newest(context, name);

/** The terms that a report was received under. */
export const termsOf = (context: Context, ref: PolicyRef): PolicyTerms | undefined =>
  context.terms.get(policyKey(ref));
