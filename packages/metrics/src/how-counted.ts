import type { StageName } from '@pengaduan/core';

/**
 * How the numbers count a report at each stage (SOP 112 section 2.5): `followedUp` is in the numerator of the
 * follow-up percentage, `archived` is left out of the denominator `excludingArchived`.
 */
export const howCounted: Readonly<Record<StageName, 'waiting' | 'followedUp' | 'archived'>> = {
  Received: 'waiting',
  Pending: 'waiting',
  Verified: 'waiting',
  Dispositioned: 'waiting',
  InProcess: 'followedUp',
  Closed: 'followedUp',
  Archived: 'archived',
  Returned: 'archived',
};
