import type { Instant } from '@pengaduan/core';
import type { BandSet, Figures, Question, ReceivedOutside } from '@pengaduan/metrics';
import type { Earlier } from '../question/comparison.js';
import type { LeftOut } from '../read-models/damaged.js';
import type { AgencyNames } from '../shell/names/agency-names.js';
import type { OpenReport } from './open-reports.js';

/** All that the page says. */
export interface Report {
  readonly question: Question;
  readonly names: AgencyNames;
  /** With the groups by agency and by month. */
  readonly figures: Figures;
  readonly outside: ReceivedOutside;
  /** The scale that the follow-up percentage is seen on, and the period that it is compared with, where they were asked for. */
  readonly bands: BandSet | undefined;
  readonly earlier: Earlier | undefined;
  readonly oldest: ReadonlyArray<OpenReport>;
  /** Damaged reports that no number counts. */
  readonly leftOut: ReadonlyArray<LeftOut>;
  readonly madeAt: Instant;
  /** Of pengaduan. */
  readonly version: string;
  readonly office: ReadonlyArray<string>;
  readonly signedBy: ReadonlyArray<string>;
  /** Where it is signed; undefined leaves a line for it. */
  readonly place: string | undefined;
}
