import type { Instant } from '@pengaduan/core';
import type { Row, Standing } from './row.js';

/** How a complaint stood after everything before an instant; undefined before it was received. */
export const standingBefore = (row: Row, before: Instant): Standing | undefined =>
  row.standings.findLast(({ at }) => at < before);
