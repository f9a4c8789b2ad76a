import type { Lang, Zone } from '@pengaduan/calendar';
import { describeStopped } from '../deadlines/stopped.js';
import { describeNotSent } from '../outbox/words.js';
import type { Localized } from '../shell/words/lang.js';
import type { WatchEnd } from './watch-and-notify.js';

export const watchStarted: Localized = {
  id: 'Tenggat dijaga; Ctrl+C untuk berhenti.',
  en: 'Watching the deadlines; Ctrl+C ends it.',
};

export const watchEnded: Localized = { id: 'Berhenti.', en: 'Ended.' };

/** Why a watch ended by itself, and what to do. */
export const describeEnd = (failure: WatchEnd, sent: number, lang: Lang, zone: Zone): string =>
  failure.type === 'ImplausibleInstant' || failure.type === 'FutureInstant'
    ? describeStopped(failure, lang, zone)
    : describeNotSent(failure, sent, lang);
