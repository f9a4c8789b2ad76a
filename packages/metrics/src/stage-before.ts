import type { Instant, Stage } from '@pengaduan/core';
import type { Row } from './row.js';

/** The stage of a complaint after everything before an instant; undefined before anything was told of it. */
export const stageBefore = (row: Row, before: Instant): Stage | undefined =>
  row.stages.findLast(({ at }) => at < before)?.stage;
