import type { DeadlineState } from '../complaint/clock/deadline.js';
import type { LocalizedLabels } from './localized.js';

/**
 * How one run of a clock stands.
 * @example deadlineStateLabels.missed.id // 'terlewati'
 */
export const deadlineStateLabels: LocalizedLabels<DeadlineState> = {
  open: { id: 'berjalan', en: 'open' },
  met: { id: 'terpenuhi', en: 'met' },
  late: { id: 'terlambat', en: 'late' },
  missed: { id: 'terlewati', en: 'missed' },
  elapsed: { id: 'habis', en: 'elapsed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};
