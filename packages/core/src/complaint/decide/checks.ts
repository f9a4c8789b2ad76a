import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Actor } from '../../value/actor.js';
import { isReached } from '../../value/due.js';
import type { Instant } from '../../value/instant.js';
import type { ClockName } from '../../value/limit.js';
import type { Command, CommandType } from '../command.js';
import type { ActsOn, ComplaintEvent } from '../event.js';
import { policyKey } from '../../value/policy-ref.js';
import type { Policy } from '../policy.js';
import type { Rejection } from '../rejection.js';
import { rules, type StageFor } from '../rules.js';
import { isAt, type StageNamed } from '../stage.js';
import type { Complaint } from '../state.js';

export type Decision = Either<Rejection, ReadonlyArray<ComplaintEvent>>;
type Check = Rejection | undefined;

/** The first check that refuses wins; `docs/commands.md` fixes the order in which rules name them. */
export const unless = (checks: ReadonlyArray<Check>, ...events: ReadonlyArray<ComplaintEvent>): Decision => {
  const refusal = checks.find((check) => check !== undefined);
  return refusal === undefined ? right(events) : left(refusal);
};

/** Goes on in a stage the command is allowed in, knowing what is true there. */
export const at = <C extends CommandType>(
  complaint: Complaint,
  command: C,
  then: (stage: StageNamed<StageFor<C>>) => Decision,
): Decision => {
  const stages: ReadonlyArray<StageFor<C>> = rules[command].stages;
  return isAt(complaint.stage, stages)
    ? then(complaint.stage)
    : left({ type: 'WrongStage', command, stage: complaint.stage.name });
};

export const permitted = ({ command, by }: { command: CommandType; by: Actor }): Check =>
  rules[command].roles.some((role) => role === by.role)
    ? undefined
    : { type: 'NotPermitted', command, role: by.role };

/** A liaison speaks for the agency that has the complaint; the office may act on its behalf. */
export const ownAgency = (by: Actor, current: string): Check =>
  by.role === 'liaison' && by.agency !== current
    ? { type: 'NotYourAgency', agency: by.agency, current }
    : undefined;

export const inOrder = (complaint: Complaint, command: Command): Check =>
  command.at < complaint.lastAt ? { type: 'OutOfOrder', at: command.at, last: complaint.lastAt } : undefined;

/** Refuses what may happen only at or after the end of a wait. */
export const due = (complaint: Complaint, clock: ClockName, instant: Instant): Check => {
  const deadline = complaint.deadlines[clock];
  if (deadline === undefined || !deadline.waits || deadline.due.type === 'Uncovered') {
    return { type: 'NotDue', clock };
  }
  return isReached(deadline.due, instant) ? undefined : { type: 'NotDue', clock, dueAt: deadline.due.at };
};

export const notAllowed = (command: CommandType, policy: Policy): Rejection => ({
  type: 'NotAllowedByPolicy',
  command,
  policy: policyKey(policy),
});

/** The deadline the system acts on, for the fact to carry; nothing when a person acts. */
export const actsOn = (complaint: Complaint, clock: ClockName, by: Actor): { readonly actsOn?: ActsOn } => {
  const deadline = complaint.deadlines[clock];
  return by.role === 'system' && deadline?.due.type === 'Known'
    ? { actsOn: { deadline: deadline.id, dueAt: deadline.due.at } }
    : {};
};

/** `at` and `by` of a fact, from its command. */
export const stamp = (command: Command): { readonly at: Instant; readonly by: Actor['role'] } => ({
  at: command.at,
  by: command.by.role,
});
