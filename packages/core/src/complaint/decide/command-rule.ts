import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Actor } from '../../value/actor.js';
import type { Instant } from '../../value/instant.js';
import type { Command, CommandOf, CommandType } from '../command.js';
import type { Context, PolicyTerms } from '../context.js';
import type { ComplaintEvent } from '../event.js';
import type { Rejection } from '../rejection.js';
import { rules, stagesFor, type StageFor } from '../rules.js';
import { isAt, type StageNamed } from '../stage.js';
import type { Complaint } from '../state.js';
import { inFuture } from './in-future.js';

/** The events of an accepted command, or why it is refused. */
export type Decision = Either<Rejection, ReadonlyArray<ComplaintEvent>>;

/** Commands to a report that has been received. An observation needs none. */
export type LaterCommand = Exclude<CommandType, 'ReceiveComplaint' | 'ObserveStanding'>;

/** A command and the report in a stage that allows it: what its rule looks at. */
export interface CommandInput<C extends LaterCommand> {
  readonly terms: PolicyTerms;
  readonly complaint: Complaint;
  readonly stage: StageNamed<StageFor<C>>;
  readonly command: CommandOf[C];
}

type Check<C extends LaterCommand> = (input: CommandInput<C>) => Rejection | undefined;

/** What a command asks for besides its stage, role and time, and the facts it leads to. */
export interface CommandRule<C extends LaterCommand> {
  /** What is done only once. */
  readonly once?: Check<C>;
  /** What the command says of the agency or class, beside what the report has. */
  readonly content?: Check<C>;
  /** What the policy of the report does not allow. */
  readonly policy?: Check<C>;
  /** What a deadline does not allow yet. */
  readonly due?: Check<C>;
  readonly facts: (input: CommandInput<C>) => ReadonlyArray<ComplaintEvent>;
}

export const notPermitted = ({ command, by }: { command: CommandType; by: Actor }): Rejection | undefined =>
  rules[command].roles.some((role) => role === by.role)
    ? undefined
    : { type: 'NotPermitted', command, role: by.role };

const outOfOrder = (complaint: Complaint, at: Instant): Rejection | undefined =>
  at < complaint.lastAt ? { type: 'OutOfOrder', at, last: complaint.lastAt } : undefined;

/**
 * Decides a command by its rule. The order of checks stands here alone: stage, done before, role, content, time,
 * policy, due; the first that refuses is the answer (docs/commands.md).
 */
export const decideBy = <C extends LaterCommand>(
  rule: CommandRule<C>,
  { now }: Context,
  terms: PolicyTerms,
  complaint: Complaint,
  command: CommandOf[C] & { readonly command: C },
): Decision => {
  const { stage } = complaint;
  if (!isAt(stage, stagesFor<C>(command.command, command.by.role))) {
    return left({ type: 'WrongStage', command: command.command, stage: stage.name });
  }
  const input: CommandInput<C> = { terms, complaint, stage, command };
  const refusal =
    rule.once?.(input) ??
    notPermitted(command) ??
    rule.content?.(input) ??
    inFuture(command.at, now) ??
    outOfOrder(complaint, command.at) ??
    rule.policy?.(input) ??
    rule.due?.(input);
  return refusal === undefined ? right(rule.facts(input)) : left(refusal);
};

/** `at` and `by` of a fact, from its command. */
export const stamp = (command: Command): { readonly at: Instant; readonly by: Actor['role'] } => ({
  at: command.at,
  by: command.by.role,
});
