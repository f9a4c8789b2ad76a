import { none, type Option } from 'fp-ts/lib/Option.js';
import type { Source } from '../value/classification.js';
import type { ClockName } from '../value/clock-name.js';
import type { Instant } from '../value/instant.js';
import type { PolicyRef } from '../value/policy-ref.js';
import { isRunning, type Deadline, type Deadlines } from './clock/deadline.js';
import type { Stage } from './stage.js';

/**
 * Whether the report is a matter for the Ombudsman RI. `eligible`: the reporter may go there. `forwarded`: the report
 * was forwarded. It is a mark beside the stage, since the agency can still answer.
 */
export type OmbudsmanMark = 'none' | 'eligible' | 'forwarded';

/** The state of a complaint: all that decisions need to know of it. */
export interface Complaint {
  readonly policy: PolicyRef;
  readonly source: Source;
  readonly receivedAt: Instant;
  /** `at` of the last fact that is not a clock's: nothing may happen before it. */
  readonly lastAt: Instant;
  readonly stage: Stage;
  /** How many dispositions there were since it came in, by reception, readmission or reopening from the archive. */
  readonly dispositions: number;
  readonly ombudsman: OmbudsmanMark;
  readonly deadlines: Deadlines;
  /** How many deadlines each clock has set, of whatever time. */
  readonly runs: { readonly [C in ClockName]?: number };
  /** The last observation of how the report stands, where there ever was one. */
  readonly observed: Observed | undefined;
}

/** When a report was observed, and what the facts until then tell. They may be told later. */
export interface Observed {
  readonly at: Instant;
  readonly before: State;
  /** The class, or that there is none yet, is what the list told: no fact has told one since. */
  readonly hasListedClass: boolean;
}

/** The state of a complaint; none before it is received. */
export type State = Option<Complaint>;

/** The state of a complaint that nobody has received. */
export const initial: State = none;

/**
 * The deadline of a clock that runs: nothing has ended it, whether or not its due has come. Undefined where none runs.
 * @example
 * import { runningDeadline, standardContext } from '@pengaduan/core';
 * import { at, live } from '@pengaduan/core/testing';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const state = live(standardContext(), at.InProcess);
 * console.log(isSome(state) && runningDeadline(state.value, 'feedback')?.id); // feedback-1
 */
export const runningDeadline = (complaint: Complaint, clock: ClockName): Deadline | undefined => {
  const deadline = complaint.deadlines[clock];
  return deadline !== undefined && isRunning(deadline) ? deadline : undefined;
};
