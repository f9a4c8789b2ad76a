import type { IndexFailure } from '@pengaduan/deadlines';

/** Whether tables could not be brought up to date for want of the right to write: then the answer is made in memory. */
export const isReadOnly = (failure: IndexFailure): boolean =>
  failure.type === 'Unavailable' && failure.reason === 'read-only';
