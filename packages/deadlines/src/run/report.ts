import type { Option } from 'fp-ts/lib/Option.js';
import type { ClockName, ComplaintEvent, HandleFailure, Instant, Rejection } from '@pengaduan/core';
import type { Position } from '@pengaduan/journal';
import type { IndexedDeadline } from '../running-deadline.js';

/** One deadline that was due, when it was tried, and what became of it. */
export interface DeadlineResult {
  readonly complaint: string;
  readonly deadline: string;
  readonly clock: ClockName;
  readonly dueAt: Instant;
  readonly doneAt: Instant;
  /** The deadline as it ran until then. */
  readonly running: IndexedDeadline;
  readonly outcome: ActOutcome;
}

/**
 * What became of it: the first fact written, nothing left to do, refused by the rules, or failed in the journal. Two
 * runners that append at the very same moment give one command: the journal holds it once, and both have `Acted`.
 */
export type ActOutcome =
  | { readonly type: 'Acted'; readonly what: ComplaintEvent['type'] }
  | { readonly type: 'NothingToDo' }
  /** `OutOfOrder`: a later fact stands in the journal already; it is tried again from then on. */
  | { readonly type: 'Refused'; readonly rejection: Rejection }
  | { readonly type: 'Failed'; readonly failure: HandleFailure };

/**
 * Why a run at an instant is not begun: it is no time of an office (1900 to 2199), or it has not come yet. Remedy: the
 * right instant, or `allowFuture` where the future is meant.
 */
export type InstantRefused =
  | { readonly type: 'ImplausibleInstant'; readonly at: Instant; readonly retry: 'never' }
  | {
      readonly type: 'FutureInstant';
      readonly at: Instant;
      readonly now: Instant;
      readonly retry: 'never';
    };

/** What one run did, in the order in which it was done. */
export interface RunReport {
  readonly done: ReadonlyArray<DeadlineResult>;
  /** Up to where the journal had been read when nothing was due any more. */
  readonly scannedTo: Option<Position>;
  /**
   * Why the run ended early, or was not begun: the journal or the index cannot be used. What was done before is done, and
   * the deadline in hand is not in `done`: the next run finds out.
   */
  readonly stopped: HandleFailure | InstantRefused | undefined;
}
