import type { Due } from '../value/due.js';
import type { Instant } from '../value/instant.js';
import type { ClockName, Limit } from '../value/limit.js';

export type DeadlineStatus = 'open' | 'met' | 'missed' | 'cancelled';

/** One run of a clock. `id` is the clock and how many times it was set, e.g. `feedback-2`. */
export interface Deadline {
  readonly id: string;
  readonly ordinal: number;
  readonly clock: ClockName;
  readonly startedAt: Instant;
  readonly limit: Limit;
  readonly due: Due;
  /** The version of the calendar that gave the due; none for minutes, hours and calendar days. */
  readonly calendar: string | undefined;
  readonly extendedBy: number;
  readonly status: DeadlineStatus;
  /** Whether nothing has ended it, not even too late: what the runner notes ends nothing. */
  readonly waits: boolean;
  /** What had been used when it was paused; it goes on with the rest. */
  readonly paused: Limit | undefined;
}

/** The latest deadline of each clock. */
export type Deadlines = { readonly [C in ClockName]?: Deadline };

export const deadlineId = (clock: ClockName, ordinal: number): string => `${clock}-${String(ordinal)}`;
