import type { Lang } from '@pengaduan/calendar';
import { describeInvalid } from '../words/invalid.js';
import { describeHandleFailure } from './answer.js';
import type { AdoptFailure } from './policies.js';

/**
 * Why a policy was not adopted and what to do. Of one that is not valid each field is named.
 * @example
 * import { describeAdoptFailure } from '@pengaduan/core';
 * const sentence = describeAdoptFailure({ type: 'PolicyChanged', policy: 'bangkalan@1', retry: 'never' }, 'en');
 * console.log(sentence.split(';')[0]); // There is a policy bangkalan@1 with other rules
 */
export const describeAdoptFailure = (failure: AdoptFailure, lang: Lang): string => {
  if (failure.type === 'PolicyChanged') {
    return lang === 'id'
      ? `Kebijakan ${failure.policy} sudah ada dengan aturan lain; beri aturan baru versi baru.`
      : `There is a policy ${failure.policy} with other rules; give the new rules a new version.`;
  }
  if (failure.type !== 'InvalidPolicy') return describeHandleFailure(failure, lang);
  const problems = failure.fields.map((one) => `${one.field}: ${describeInvalid(one, lang)}`).join('; ');
  return lang === 'id' ? `Kebijakan itu tidak sah. ${problems}.` : `The policy is not valid. ${problems}.`;
};
