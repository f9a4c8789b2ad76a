import type { ClockName } from '../../value/clock-name.js';
import { isReached, isUnknownAt, type Due } from '../../value/due.js';
import type { Duration } from '../../value/duration.js';
import type { Instant } from '../../value/instant.js';
import type { ClockKind } from '../policy.js';
import type { DeadlineCancelled } from './clock-fact.js';

/** How a deadline ended, and when. `completedLate`: its step was done at or after the due. */
export type DeadlineEnd =
  | { readonly type: 'met' | 'completedLate' | 'elapsed'; readonly at: Instant }
  | {
      readonly type: 'cancelled';
      readonly at: Instant;
      readonly cause: DeadlineCancelled['cause'];
      /** How much of the limit had been used until then; a paused clock goes on with the rest. */
      readonly used: Duration | undefined;
    };

/**
 * One run of a clock: from the fact that starts it until its step is done, the wait is over, or something else ends it.
 */
export interface Deadline {
  /** The clock and the ordinal: `feedback-2`. */
  readonly id: string;
  /** How many times this clock was started for the report, this time included: from 1. */
  readonly ordinal: number;
  readonly clock: ClockName;
  readonly kind: ClockKind;
  readonly startedAt: Instant;
  readonly limit: Duration;
  readonly due: Due;
  /** The version of the calendar that gave the due; none for minutes, hours and calendar days. */
  readonly calendar: string | undefined;
  /** By how much it was extended in all, in the unit of its limit. */
  readonly extendedBy: number;
  /** What had been used before it stood still, where it goes on with the rest of another. */
  readonly spent: Duration | undefined;
  /** An earlier run of the clock was a wait that was over: what it gave a right to stays. */
  readonly elapsedBefore: boolean;
  /** The journal has a note that its due has come, so the runner does not act again. No rule depends on it (ADR 20). */
  readonly noted: boolean;
  /** Undefined while it runs. */
  readonly end: DeadlineEnd | undefined;
}

/** The latest deadline of each clock that was started. */
export type Deadlines = { readonly [C in ClockName]?: Deadline };

export const deadlineId = (clock: ClockName, ordinal: number): string => `${clock}-${String(ordinal)}`;

export const ordinalOf = (deadline: string): number => Number(deadline.slice(deadline.lastIndexOf('-') + 1));

/**
 * Whether nothing has ended a deadline: its step is still to be done, or what it waits for has not come. A deadline
 * whose due has passed still runs.
 * @example
 * import { isRunning } from '@pengaduan/core';
 * console.log(isRunning({ end: { type: 'met', at: Date.parse('2025-02-04T08:00:00+07:00') } })); // false
 */
export const isRunning = ({ end }: Pick<Deadline, 'end'>): boolean => end === undefined;

/** Whether this wait or an earlier one of its clock ended because it was over. */
export const hasElapsed = ({ end, elapsedBefore }: Deadline): boolean =>
  elapsedBefore || end?.type === 'elapsed';

/** Every state of a deadline. */
export const deadlineStates = ['open', 'met', 'late', 'missed', 'elapsed', 'cancelled', 'uncovered'] as const;
/**
 * The state of a deadline, as `pengaduan show` gives it (docs/commands.md). `open`: the due has not come. `met`: done
 * before it. `late`: done at or after it. `missed`: a limit whose due has come, and the step is not done. `elapsed`:
 * a wait whose due came while it ran. `cancelled`: ended before the due without its step. `uncovered`: nobody knows, for
 * the due is in a year that the calendar does not have.
 */
export type DeadlineState = (typeof deadlineStates)[number];

/**
 * The state of a deadline at an instant. It follows from the facts and the time alone, whether or not a runner has
 * noted that the due passed (ADR 20). An end is known at any instant, also at one before it.
 * @example
 * import { deadlineStateAt } from '@pengaduan/core';
 * const at = Date.parse('2025-02-20T00:00:00+07:00');
 * const state = deadlineStateAt({ kind: 'limit', due: { type: 'Known', day: 20138, at }, end: undefined }, at);
 * console.log(state); // missed
 */
export const deadlineStateAt = (
  { kind, due, end }: Pick<Deadline, 'kind' | 'due' | 'end'>,
  at: Instant,
): DeadlineState => {
  const passed = kind === 'limit' ? 'missed' : 'elapsed';
  const observed = end?.type === 'cancelled' && end.cause === 'observed';
  if (!observed && isUnknownAt(due, end?.at ?? at)) return 'uncovered';
  if (end === undefined) return isReached(due, at) ? passed : 'open';
  switch (end.type) {
    case 'met':
      return 'met';
    case 'completedLate':
      return 'late';
    case 'elapsed':
      return 'elapsed';
    case 'cancelled':
      // Of what was only observed nobody knows whether its step was done in time.
      return !observed && isReached(due, end.at) ? passed : 'cancelled';
  }
};
