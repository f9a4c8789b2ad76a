import type { HoldingEnd } from '@pengaduan/metrics';
import type { Localized } from '../shell/words/lang.js';

/** How the time in which an agency had a report ended. */
export const holdingEnds: Readonly<Record<HoldingEnd, Localized>> = {
  answered: { id: 'ditanggapi', en: 'answered' },
  handedOver: { id: 'dialihkan', en: 'handed over' },
  declined: { id: 'ditolak', en: 'declined' },
  open: { id: 'belum ditanggapi', en: 'not answered yet' },
  afterResponse: { id: 'sesudah tanggapan', en: 'after the response' },
};
