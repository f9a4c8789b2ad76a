import type { DeadlineState } from '../complaint/clock/deadline.js';
import type { LocalizedLabels } from './localized.js';

/**
 * The states of a deadline.
 * @example
 * import { deadlineStateLabels } from '@pengaduan/core';
 * console.log(deadlineStateLabels.missed.id); // terlewati
 */
export const deadlineStateLabels: LocalizedLabels<DeadlineState> = {
  open: { id: 'berjalan', en: 'open' },
  met: { id: 'terpenuhi', en: 'met' },
  late: { id: 'terlambat', en: 'late' },
  missed: { id: 'terlewati', en: 'missed' },
  elapsed: { id: 'habis', en: 'elapsed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
  uncovered: { id: 'di luar kalender', en: 'uncovered' },
};
