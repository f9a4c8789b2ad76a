import type { Calendar } from '@pengaduan/calendar';
import { none, some, type Option } from 'fp-ts/lib/Option.js';
import { policyKey, type PolicyRef } from '../value/policy-ref.js';
import type { Policy } from './policy.js';

/** A policy and the calendars that its weeks and regional days give: the office's, and those of its agencies. */
export interface Terms {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly agencies: ReadonlyMap<string, Calendar>;
}

/** All that decisions take from outside: plain data, the newest version of each policy last. */
export interface Context {
  readonly terms: ReadonlyMap<string, Terms>;
  /** Which policy a complaint is received under when the command names none: an id, or `id@version`. */
  readonly defaultPolicy: string;
}

const newest = (context: Context, id: string): Terms | undefined =>
  [...context.terms.values()]
    .filter(({ policy }) => policy.id === id)
    .reduce<Terms | undefined>(
      (best, terms) => (best !== undefined && best.policy.version > terms.policy.version ? best : terms),
      undefined,
    );

/** Terms by `id@version`, or the newest of `id`. */
export const termsNamed = (context: Context, name: string): Option<Terms> => {
  const found = context.terms.get(name) ?? newest(context, name);
  return found === undefined ? none : some(found);
};

export const termsOf = (context: Context, ref: PolicyRef): Option<Terms> =>
  termsNamed(context, policyKey(ref));
