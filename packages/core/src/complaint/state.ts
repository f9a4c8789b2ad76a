import { none, type Option } from 'fp-ts/lib/Option.js';
import type { Source } from '../value/classification.js';
import type { Instant } from '../value/instant.js';
import type { ClockName } from '../value/limit.js';
import type { Deadline, Deadlines } from './deadline.js';
import type { PolicyRef } from '../value/policy-ref.js';
import type { Stage } from './stage.js';

/** The Ombudsman stands beside the stage: the agency can still answer. */
export type OmbudsmanMark = 'none' | 'eligible' | 'forwarded';

/** What decisions need to know of a complaint. */
export interface Complaint {
  readonly policy: PolicyRef;
  readonly source: Source;
  readonly receivedAt: Instant;
  /** `at` of the last fact that is not a clock's: nothing may happen before it. */
  readonly lastAt: Instant;
  readonly stage: Stage;
  readonly ombudsman: OmbudsmanMark;
  readonly deadlines: Deadlines;
}

/** Nothing before it is received. */
export type State = Option<Complaint>;

export const initial: State = none;

export const openDeadline = (complaint: Complaint, clock: ClockName): Deadline | undefined => {
  const deadline = complaint.deadlines[clock];
  return deadline?.status === 'open' ? deadline : undefined;
};
