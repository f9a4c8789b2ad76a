import type { Instant } from '@pengaduan/core';
import type { Figures, Question } from '@pengaduan/metrics';
import type { LeftOut } from '../read-models/damaged.js';
import type { OpenReport } from './open-reports.js';

/** All that the page says. */
export interface Report {
  readonly question: Question;
  /** With the groups by agency and by month. */
  readonly figures: Figures;
  readonly oldest: ReadonlyArray<OpenReport>;
  /** Damaged reports that no number counts. */
  readonly leftOut: ReadonlyArray<LeftOut>;
  readonly madeAt: Instant;
  /** Of pengaduan. */
  readonly version: string;
  readonly office: ReadonlyArray<string>;
  readonly signedBy: ReadonlyArray<string>;
}
