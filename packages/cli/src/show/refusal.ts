import type { Localized } from '../shell/words/lang.js';

export const noSuchReport: Localized = {
  id: 'Laporan itu tidak ada di jurnal ini; periksa nomornya.',
  en: 'That report is not in this journal; check its number.',
};

export const unknownPolicy: Localized = {
  id: 'Kebijakan laporan itu tidak dikenal; pakai --json, atau impor kebijakannya lebih dulu.',
  en: 'The policy of that report is not known; use --json, or import with its policy first.',
};
