import type { Lang, Zone } from '@pengaduan/calendar';
import { describeStopped } from '../deadlines/stopped.js';
import { describeNotSent } from '../outbox/words.js';
import { describeStoreFailure } from '../shell/words/store-failure.js';
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

/** Said when the journal cannot be used for a while: what happened, and that it is tried again. */
export const describeStoreAway = (
  failure: Parameters<typeof describeStoreFailure>[0],
  lang: Lang,
): string => {
  const again = { id: 'Dicoba lagi tiap menit.', en: 'It is tried again every minute.' };
  return `${describeStoreFailure(failure, lang)} ${again[lang]}`;
};

export const storeBack: Localized = {
  id: 'Jurnal dapat dipakai lagi.',
  en: 'The journal can be used again.',
};

export const receiverBack: Localized = {
  id: 'Penerima pemberitahuan dapat menerima lagi.',
  en: 'The receiver takes notices again.',
};
