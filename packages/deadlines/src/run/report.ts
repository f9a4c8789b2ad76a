import type { Option } from 'fp-ts/lib/Option.js';
import type { ClockName, ComplaintEvent, HandleFailure, Instant, Rejection } from '@pengaduan/core';
import type { Position } from '@pengaduan/journal';
import type { OpenDeadline } from '../open-deadline.js';
import type { IndexFailure } from '../ports.js';

/** One deadline that was tried, and when. */
export interface Tried {
  readonly complaint: string;
  readonly deadline: string;
  readonly clock: ClockName;
  readonly dueAt: Instant;
  readonly doneAt: Instant;
  /** The deadline as it ran until then. */
  readonly open: OpenDeadline;
}

/** One deadline that was tried, and what became of it. */
export interface Done extends Tried {
  readonly outcome: Outcome;
}

/**
 * What became of it: the first fact written, nothing left to do, refused by the rules, or failed in the journal. Two
 * runners that append at the very same moment give one command: the journal holds it once, and both have `Acted`.
 */
export type Outcome =
  | { readonly type: 'Acted'; readonly what: ComplaintEvent['type'] }
  | { readonly type: 'NothingToDo' }
  /** `OutOfOrder`: a later fact stands in the journal already; it is tried again from then on. */
  | { readonly type: 'Refused'; readonly rejection: Rejection }
  | { readonly type: 'Failed'; readonly failure: HandleFailure };

/** What one run did, in the order in which it was done. */
export interface Report {
  readonly done: ReadonlyArray<Done>;
  /** Up to where the journal had been read when nothing was due any more. */
  readonly scannedTo: Option<Position>;
  /** Why the run ended early: the index could not be read. What was done before is done. */
  readonly stopped: IndexFailure | undefined;
}
