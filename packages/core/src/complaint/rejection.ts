import type { Role } from '../value/actor.js';
import type { Classification } from '../value/classification.js';
import type { Instant } from '../value/instant.js';
import type { ClockName } from '../value/clock-name.js';
import type { CommandType } from './command.js';
import type { StageName } from './stage.js';

/**
 * Why a command is refused, with the data to explain it (docs/commands.md). Nothing was written. `describeRejection`
 * says it in a sentence with the remedy.
 */
export type Rejection =
  | { readonly type: 'NotReceived' }
  | { readonly type: 'AlreadyReceived' }
  | { readonly type: 'WrongStage'; readonly command: CommandType; readonly stage: StageName }
  | { readonly type: 'NotPermitted'; readonly command: CommandType; readonly role: Role }
  | { readonly type: 'NotYourAgency'; readonly agency: string; readonly current: string }
  | { readonly type: 'SameAgency'; readonly agency: string }
  | { readonly type: 'SameClassification'; readonly classification: Classification }
  | { readonly type: 'InFuture'; readonly at: Instant; readonly now: Instant }
  | { readonly type: 'OutOfOrder'; readonly at: Instant; readonly last: Instant }
  /** An observation of a time before the last that is known of the report: it would change nothing. */
  | { readonly type: 'NotNewer'; readonly at: Instant; readonly last: Instant }
  /** `dueAt` is missing where that clock does not run, and where its year is not covered. */
  | { readonly type: 'NotDue'; readonly clock: ClockName; readonly dueAt?: Instant }
  | { readonly type: 'NoSuchDeadline'; readonly deadline: string }
  | { readonly type: 'NotAllowedByPolicy'; readonly command: CommandType; readonly policy: string }
  | { readonly type: 'AlreadyRated' }
  | { readonly type: 'AlreadyForwarded' }
  | { readonly type: 'CommandIdReused'; readonly id: string }
  | { readonly type: 'UnknownPolicy'; readonly policy: string };

/** The type of a rejection, such as `WrongStage`. */
export type RejectionType = Rejection['type'];
