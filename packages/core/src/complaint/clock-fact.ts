import type { Due } from '../value/due.js';
import type { Instant } from '../value/instant.js';
import type { ClockName, Limit } from '../value/limit.js';

interface Base {
  readonly at: Instant;
  readonly deadline: string;
  readonly clock: ClockName;
}

export interface DeadlineSet extends Base {
  readonly type: 'DeadlineSet';
  readonly startedAt: Instant;
  readonly limit: Limit;
  readonly due: Due;
  readonly calendar?: string;
  /** The deadline that stood still until now and goes on with this one. */
  readonly resumes?: string;
}

/** Why a deadline moved: a new decree, another class, or an extension. */
export type MoveCause =
  | { readonly type: 'decree'; readonly decree: string }
  | { readonly type: 'reclassified' }
  | { readonly type: 'extended'; readonly amount: number; readonly reason: string };

export interface DeadlineMoved extends Base {
  readonly type: 'DeadlineMoved';
  readonly cause: MoveCause;
  readonly limit: Limit;
  readonly from: Due;
  readonly to: Due;
  readonly calendar?: string;
}

/** Stopped before it was due. `used` is missing where the calendar does not cover the span. */
export interface DeadlineMet extends Base {
  readonly type: 'DeadlineMet';
  readonly used?: Limit;
}

/** Was due and not stopped; written once, by the fact that came too late or by the runner before that. */
export interface DeadlineMissed extends Base {
  readonly type: 'DeadlineMissed';
  readonly by: 'late' | 'runner';
  readonly used?: Limit;
}

export interface DeadlineCancelled extends Base {
  readonly type: 'DeadlineCancelled';
  readonly cause: 'ended' | 'restarted' | 'paused';
  readonly used?: Limit;
}

/** What the clocks do, written in the same append as the fact that caused it. */
export type ClockFact = DeadlineSet | DeadlineMoved | DeadlineMet | DeadlineMissed | DeadlineCancelled;

const types: ReadonlySet<string> = new Set([
  'DeadlineSet',
  'DeadlineMoved',
  'DeadlineMet',
  'DeadlineMissed',
  'DeadlineCancelled',
] satisfies ReadonlyArray<ClockFact['type']>);

export const isClockFact = <F extends { readonly type: string }>(event: F): event is Extract<F, ClockFact> =>
  types.has(event.type);
