import { dayCountOf, termsOf, type Context, type PolicyTerms } from '@pengaduan/core';
import type { OpenDeadline } from './open-deadline.js';

/** A policy, and by which days one of its deadlines is counted. */
export interface Reckoned {
  readonly terms: PolicyTerms;
  readonly dayCount: ReturnType<typeof dayCountOf>;
}

/** By which days a deadline is counted, with the decrees known now; undefined where its policy is not known. */
export const countedBy = (context: Context, open: OpenDeadline): Reckoned | undefined => {
  const terms = termsOf(context, open.policy);
  return terms._tag === 'None'
    ? undefined
    : { terms: terms.value, dayCount: dayCountOf(terms.value, open) };
};
