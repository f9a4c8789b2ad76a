import type { UnreadableEvent } from '@pengaduan/core';
import type { Outcome, ReadFailure } from '@pengaduan/journal';
import type { Cohort } from './cohort.js';
import type { Evaluation, Question } from './evaluation.js';
import type { Row } from './row.js';

/** The journal or the tables could not be read, or a record is one that nobody can read. */
export type MetricsFailure = ReadFailure | UnreadableEvent;

/** The read model of the whole store, for services that report. No promise here ever rejects, but for a bug. */
export interface Metrics {
  /** Takes in what the journal holds by now, so that the next question need not. */
  readonly catchUp: () => Promise<Outcome<MetricsFailure, void>>;
  /** One row for each complaint, or for those of a cohort, by its id, with all that was acknowledged before the call. */
  readonly rows: (cohort?: Cohort) => Promise<Outcome<MetricsFailure, ReadonlyMap<string, Row>>>;
  /** Kemendagri's two numbers, over the rows as `rows` gives them. */
  readonly evaluate: (question: Question) => Promise<Outcome<MetricsFailure, Evaluation>>;
}
