import type { Lang } from '@pengaduan/calendar';
import { describeUnanswered } from '../shell/words/damaged.js';
import type { Localized } from '../shell/words/lang.js';

/** Said when the journal cannot be used for a while: what happened, and that it is tried again. */
export const describeStoreAway = (failure: Parameters<typeof describeUnanswered>[0], lang: Lang): string => {
  const again = { id: 'Dicoba lagi tiap menit.', en: 'It is tried again every minute.' };
  return `${describeUnanswered(failure, lang)} ${again[lang]}`;
};

export const storeBack: Localized = {
  id: 'Jurnal dapat dipakai lagi.',
  en: 'The journal can be used again.',
};

export const receiverBack: Localized = {
  id: 'Penerima pemberitahuan dapat menerima lagi.',
  en: 'The receiver takes notices again.',
};
