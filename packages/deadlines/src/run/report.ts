import type { Option } from 'fp-ts/lib/Option.js';
import type { ClockName, ComplaintEvent, HandleFailure, Instant, Rejection } from '@pengaduan/core';
import type { Position } from '@pengaduan/journal';
import type { RunFailure } from '../ports.js';
import type { IndexedDeadline } from '../running-deadline.js';

/** One deadline that was due: the instant at which the runner acted on it, and the outcome. */
export interface DeadlineResult {
  readonly complaint: string;
  readonly deadline: string;
  readonly clock: ClockName;
  readonly dueAt: Instant;
  readonly doneAt: Instant;
  /** The deadline as the index had it before. */
  readonly running: IndexedDeadline;
  readonly outcome: ActOutcome;
}

/**
 * The outcome of acting on one deadline. `Acted`: `what` is the type of the first fact that was written.
 * `NothingToDo`: the deadline had ended or moved by then, or another runner was first. `Refused`: by the rules.
 * `Failed`: the journal could not be read or written. Where two runners append the same command at the same time, the
 * journal has it once and both get `Acted`.
 */
export type ActOutcome =
  | { readonly type: 'Acted'; readonly what: ComplaintEvent['type'] }
  | { readonly type: 'NothingToDo' }
  /**
   * `OutOfOrder`: the journal has a fact with a later time already. `watch` tries it again until that time has come.
   */
  | { readonly type: 'Refused'; readonly rejection: Rejection }
  | { readonly type: 'Failed'; readonly failure: HandleFailure };

/**
 * Why a run at an instant is not begun: the instant is outside the years 1900 to 2199, or it has not come yet.
 * Remedy: the right instant, or `allowFuture` where the future is meant.
 */
export type InstantRefused =
  | { readonly type: 'ImplausibleInstant'; readonly at: Instant; readonly retry: 'never' }
  | {
      readonly type: 'FutureInstant';
      readonly at: Instant;
      readonly now: Instant;
      readonly retry: 'never';
    };

/** What one run did. `done` is in the order in which it was done. */
export interface RunReport {
  readonly done: ReadonlyArray<DeadlineResult>;
  /** The position up to which the journal had been read when nothing was due any more. */
  readonly scannedTo: Option<Position>;
  /**
   * Why the run ended early, or was not begun: the journal or the index cannot be used. What was done before is done, and
   * the deadline in hand is not in `done`: the next run finds out.
   */
  readonly stopped: RunFailure | InstantRefused | undefined;
}
