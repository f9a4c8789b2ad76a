import type { StageName } from '@pengaduan/core';
import type { StageCounts } from '@pengaduan/metrics';

/** The counts under the names of the stages: a stage that is left out does not compile. */
export const countsByStage = (counts: StageCounts): Readonly<Record<StageName, number>> => ({
  Received: counts.received,
  Pending: counts.pending,
  Verified: counts.verified,
  Dispositioned: counts.dispositioned,
  InProcess: counts.inProcess,
  Closed: counts.closed,
  Archived: counts.archived,
  Returned: counts.returned,
});
