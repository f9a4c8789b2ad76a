import type { DeadlineStatus } from '../complaint/deadline.js';
import type { Wordings } from './wording.js';

/**
 * How one run of a clock stands.
 * @example deadlineStatusLabels.missed.id // 'terlewati'
 */
export const deadlineStatusLabels: Wordings<DeadlineStatus> = {
  open: { id: 'berjalan', en: 'open' },
  met: { id: 'terpenuhi', en: 'met' },
  missed: { id: 'terlewati', en: 'missed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};
