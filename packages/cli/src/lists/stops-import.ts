import type { HandleFailure } from '@pengaduan/core';

/**
 * Whether nothing can be stored any more, whichever complaint it is of: the journal cannot be used, or is written by
 * others. Any other failure is of one complaint, whose stream is damaged, deleted or not ours, or of one that is too large.
 */
export const stopsImport = ({ type }: HandleFailure): boolean =>
  type === 'Unavailable' || type === 'Conflict' || type === 'OutcomeUnknown';
