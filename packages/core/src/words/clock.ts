import type { ClockName } from '../value/clock-name.js';
import type { LocalizedLabels } from './localized.js';

/**
 * What each clock is for, as it is written in the middle of a sentence.
 * @example
 * import { clockLabels } from '@pengaduan/core';
 * console.log(`Tenggat ${clockLabels.response.id}`); // Tenggat tanggapan pertama
 */
export const clockLabels: LocalizedLabels<ClockName> = {
  intake: { id: 'penerimaan laporan', en: 'intake' },
  verification: { id: 'verifikasi', en: 'verification' },
  disposition: { id: 'disposisi', en: 'disposition' },
  informing: { id: 'pemberitahuan pejabat penghubung', en: 'informing the liaison officer' },
  response: { id: 'tanggapan pertama', en: 'first response' },
  resolution: { id: 'penyelesaian', en: 'resolution' },
  ombudsman: { id: 'tindak lanjut sebelum Ombudsman', en: 'follow-up before the Ombudsman' },
  data: { id: 'data pendukung', en: 'supporting data' },
  feedback: { id: 'tanggapan balik pelapor', en: "reporter's feedback" },
};
