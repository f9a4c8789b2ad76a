import type { ComplaintDamage, Instant } from '@pengaduan/core';
import type { Outcome, ReadFailure } from '@pengaduan/journal';
import type { Agencies } from './agencies.js';
import type { Cohort } from './cohort.js';
import type { Evaluation, Question } from './evaluation.js';
import type { Explained, ExplainedNumber } from './explained.js';
import type { Figures } from './figures.js';
import type { Grouping } from './group.js';
import type { ReceivedOutside } from './received-outside.js';
import type { Row } from './row.js';

/**
 * The journal or the tables of the read model could not be read, or a complaint is damaged: one of its events cannot be
 * read (`UnreadableEvent`) or some are gone (`MissingEvents`). Remedy of the latter two: that of the damage, or
 * `skipDamaged`. `retry` says whether to ask again.
 */
export type MetricsFailure = ReadFailure | ComplaintDamage;

/**
 * The read model of a whole store, by plain promises. Each call first reads what the journal has since the last one. A
 * promise rejects only where this library has a bug.
 */
export interface Metrics {
  /** Reads what the journal has by now, so that the next question is answered sooner. */
  readonly catchUp: () => Promise<Outcome<MetricsFailure, void>>;
  /**
   * One row for each complaint, or for each of a cohort, by the complaint's id, with all that was stored before the
   * call.
   */
  readonly rows: (cohort?: Cohort) => Promise<Outcome<MetricsFailure, ReadonlyMap<string, Row>>>;
  /** The rows of these complaints by id; one of which nothing is known has none. */
  readonly rowsOf: (
    complaints: ReadonlyArray<string>,
  ) => Promise<Outcome<MetricsFailure, ReadonlyMap<string, Row>>>;
  /** The damaged complaints that the answers leave out: the damage of each. None unless `skipDamaged` was given. */
  readonly damaged: () => Promise<Outcome<MetricsFailure, ReadonlyArray<ComplaintDamage>>>;
  /** Kemendagri's two numbers, as `evaluate` of this package gives them for these rows. */
  readonly evaluate: (question: Question) => Promise<Outcome<MetricsFailure, Evaluation>>;
  /** The same for each group, as `evaluateBy` of this package gives it for these rows. */
  readonly evaluateBy: (
    by: Grouping,
    question: Question,
  ) => Promise<Outcome<MetricsFailure, ReadonlyMap<string, Evaluation>>>;
  /** The evaluation of each agency, and what each one did while it had the complaints. */
  readonly agencies: (question: Question) => Promise<Outcome<MetricsFailure, Agencies>>;
  /** The evaluation with the complaints behind one of its numbers, as `explain` of this package lists them. */
  readonly explain: <N extends ExplainedNumber>(
    number: N,
    question: Question,
  ) => Promise<Outcome<MetricsFailure, Explained<N>>>;
  /** All figures, and those of each group of these groupings, as `figures` of this package gives them for these rows. */
  readonly figures: (
    question: Question,
    by?: ReadonlyArray<Grouping>,
  ) => Promise<Outcome<MetricsFailure, Figures>>;
  /** When the newest of the last facts of all complaints happened that is not after an instant. */
  readonly newestFact: (notAfter: Instant) => Promise<Outcome<MetricsFailure, Instant | undefined>>;
  /** How many complaints a cohort leaves out by when they were received: a period that was meant otherwise shows by it. */
  readonly receivedOutside: (cohort: Cohort) => Promise<Outcome<MetricsFailure, ReceivedOutside>>;
}
