import type { DeadlineStatus } from '../complaint/clock/deadline.js';
import type { LocalizedLabels } from './localized.js';

/**
 * How one run of a clock stands.
 * @example deadlineStatusLabels.missed.id // 'terlewati'
 */
export const deadlineStatusLabels: LocalizedLabels<DeadlineStatus> = {
  open: { id: 'berjalan', en: 'open' },
  met: { id: 'terpenuhi', en: 'met' },
  missed: { id: 'terlewati', en: 'missed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};
