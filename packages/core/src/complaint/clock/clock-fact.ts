import type { ClockName } from '../../value/clock-name.js';
import type { Due } from '../../value/due.js';
import type { Duration } from '../../value/duration.js';
import type { Instant } from '../../value/instant.js';
import type { ClockKind } from '../policy.js';

interface Base {
  readonly at: Instant;
  /** The id of the deadline, `feedback-2`. */
  readonly deadline: string;
  readonly clock: ClockName;
}

/**
 * A clock starts, at `startedAt`. `calendar` is the version of the calendar that gave the due, for limits in working
 * days.
 */
export interface DeadlineSet extends Base {
  readonly type: 'DeadlineSet';
  readonly kind: ClockKind;
  readonly startedAt: Instant;
  readonly limit: Duration;
  readonly due: Due;
  readonly calendar?: string;
  /** The deadline that was paused and goes on as this one. */
  readonly resumes?: string;
}

/** Why a deadline moved: a new decree, another class, or an extension. */
export type MoveCause =
  | { readonly type: 'decree'; readonly decree: string }
  | { readonly type: 'reclassified' }
  | { readonly type: 'extended'; readonly amount: number; readonly reason: string };

/** The due of a running deadline is another one from now on; its limit too, where the cause is not a decree. */
export interface DeadlineMoved extends Base {
  readonly type: 'DeadlineMoved';
  readonly cause: MoveCause;
  readonly limit: Duration;
  readonly from: Due;
  readonly to: Due;
  readonly calendar?: string;
}

/** Done before the due. `used` is missing where the calendar does not cover the time in between. */
export interface DeadlineMet extends Base {
  readonly type: 'DeadlineMet';
  readonly used?: Duration;
}

/** A note that a limit passed: by the runner when it was due, or by what came late. It ends nothing. */
export interface DeadlineMissed extends Base {
  readonly type: 'DeadlineMissed';
  readonly by: 'runner' | 'late';
  /** The due that passed: a deadline that is moved afterwards may be missed again. */
  readonly dueAt: Instant;
}

/** The step of a limit was done at or after its due, whether anybody had noted the miss or not. */
export interface DeadlineCompletedLate extends Base {
  readonly type: 'DeadlineCompletedLate';
  readonly used?: Duration;
}

/**
 * A wait ran out. `runner`: only noted, because there was nothing to act on; the wait goes on. `act`: the system
 * acted on it. `late`: what was waited for came at or after the due, or the report ended then. The last two end the
 * wait.
 */
export interface DeadlineElapsed extends Base {
  readonly type: 'DeadlineElapsed';
  readonly by: 'runner' | 'act' | 'late';
}

/**
 * Ended without its step. `ended`: the report ended. `byPolicy`: a fact happened that the policy names under `cancel`,
 * such as a declined disposition. `restarted`, `paused`: the clock starts afresh or waits for the reporter's data. A
 * limit that ends so at or after its due was missed all the same. `observed`: the report was found elsewhere than the
 * facts had left it, so that nobody knows what became of the deadline.
 */
export interface DeadlineCancelled extends Base {
  readonly type: 'DeadlineCancelled';
  readonly cause: 'ended' | 'byPolicy' | 'restarted' | 'paused' | 'observed';
  readonly used?: Duration;
}

/**
 * What happens to a deadline. It is stored in the same append as the fact that causes it (ADR 6), and does not depend
 * on whether a runner watched (ADR 20).
 */
export type ClockFact =
  | DeadlineSet
  | DeadlineMoved
  | DeadlineMet
  | DeadlineMissed
  | DeadlineCompletedLate
  | DeadlineElapsed
  | DeadlineCancelled;

const isClockType: Readonly<Record<string, boolean>> = {
  DeadlineSet: true,
  DeadlineMoved: true,
  DeadlineMet: true,
  DeadlineMissed: true,
  DeadlineCompletedLate: true,
  DeadlineElapsed: true,
  DeadlineCancelled: true,
} satisfies Record<ClockFact['type'], true>;

/**
 * Whether an event of a complaint is about a deadline, and not a fact about the report itself.
 * @example
 * import { initial, isClockFact, standardContext, step } from '@pengaduan/core';
 * import { receive } from '@pengaduan/core/testing';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const done = step(standardContext(), initial, receive('2025-02-03T08:00'));
 * if (isRight(done)) console.log(done.right.events.map(isClockFact)); // [ false, true ]
 */
export const isClockFact = <F extends { readonly type: string }>(event: F): event is Extract<F, ClockFact> =>
  isClockType[event.type] === true;
