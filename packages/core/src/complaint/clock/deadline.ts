import type { ClockName } from '../../value/clock-name.js';
import { isReached, type Due } from '../../value/due.js';
import type { Duration } from '../../value/duration.js';
import type { Instant } from '../../value/instant.js';
import type { ClockKind } from '../policy.js';
import type { DeadlineCancelled } from './clock-fact.js';

/** How a deadline ended, and when. */
export type DeadlineEnd =
  | { readonly type: 'met' | 'completedLate' | 'elapsed'; readonly at: Instant }
  | {
      readonly type: 'cancelled';
      readonly at: Instant;
      readonly cause: DeadlineCancelled['cause'];
      /** What had been used until then; a paused clock goes on with the rest. */
      readonly used: Duration | undefined;
    };

/** One run of a clock. `id` is the clock and how many times it was set, e.g. `feedback-2`. */
export interface Deadline {
  readonly id: string;
  readonly ordinal: number;
  readonly clock: ClockName;
  readonly kind: ClockKind;
  readonly startedAt: Instant;
  readonly limit: Duration;
  readonly due: Due;
  /** The version of the calendar that gave the due; none for minutes, hours and calendar days. */
  readonly calendar: string | undefined;
  readonly extendedBy: number;
  /** The journal says that its due has come: nobody acts on it again. No rule and no reading depends on it. */
  readonly noted: boolean;
  /** Undefined while it runs. */
  readonly end: DeadlineEnd | undefined;
}

/** The latest deadline of each clock. */
export type Deadlines = { readonly [C in ClockName]?: Deadline };

export const deadlineId = (clock: ClockName, ordinal: number): string => `${clock}-${String(ordinal)}`;

/** Whether nothing has ended it: its step is still to be done, or what it waits for has not come. */
export const isRunning = ({ end }: Pick<Deadline, 'end'>): boolean => end === undefined;

export const deadlineStates = ['open', 'met', 'late', 'missed', 'elapsed', 'cancelled'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/**
 * How a deadline stands at an instant (docs/commands.md): by the facts and the time alone, whoever noted what and when.
 *
 * @example deadlineStateAt(deadline, Date.parse('2025-02-20T00:00+07:00')) // 'missed'
 */
export const deadlineStateAt = (
  { kind, due, end }: Pick<Deadline, 'kind' | 'due' | 'end'>,
  at: Instant,
): DeadlineState => {
  const passed = kind === 'limit' ? 'missed' : 'elapsed';
  if (end === undefined) return isReached(due, at) ? passed : 'open';
  switch (end.type) {
    case 'met':
      return 'met';
    case 'completedLate':
      return 'late';
    case 'elapsed':
      return 'elapsed';
    case 'cancelled':
      return isReached(due, end.at) ? passed : 'cancelled';
  }
};
