import type { HandleFailure } from '@pengaduan/core';

/**
 * Whether a failure is of the journal as a whole: to go on would be to fail for each complaint in turn. Rights may be of
 * one stream alone, and so may damage.
 */
export const isOfJournal = (failure: HandleFailure): boolean => {
  switch (failure.type) {
    case 'Unavailable':
      return failure.reason !== 'denied';
    case 'OutcomeUnknown':
      return true;
    case 'Conflict':
    case 'Corrupt':
    case 'Deleted':
    case 'NotJson':
    case 'TooLarge':
    case 'UnreadableEvent':
      return false;
  }
};
