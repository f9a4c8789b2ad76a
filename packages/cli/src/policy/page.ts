import type { Localized } from '../shell/words/lang.js';

export const policyIsSound: Localized = { id: 'kebijakan ini sah', en: 'this policy is sound' };

export const unknownPolicy: Localized = {
  id: 'Kebijakan itu tidak dikenal; yang ada',
  en: 'There is no such policy; there are',
};
