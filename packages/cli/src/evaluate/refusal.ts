import type { Localized } from '../shell/words/lang.js';

export const periodBackwards: Localized = {
  id: '--from sesudah --to; tukar kedua tanggal itu.',
  en: '--from is after --to; swap the two dates.',
};
