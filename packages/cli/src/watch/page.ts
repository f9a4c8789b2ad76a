import type { Localized } from '../shell/words/lang.js';

export const watchStarted: Localized = {
  id: 'Tenggat dijaga; Ctrl+C untuk berhenti.',
  en: 'Watching the deadlines; Ctrl+C ends it.',
};

export const watchEnded: Localized = { id: 'Berhenti.', en: 'Ended.' };
