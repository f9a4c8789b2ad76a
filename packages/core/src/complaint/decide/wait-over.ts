import { clockNames } from '../../value/clock-name.js';
import { isReached } from '../../value/due.js';
import type { Instant } from '../../value/instant.js';
import { policyKey } from '../../value/policy-ref.js';
import type { Deadline } from '../clock/deadline.js';
import type { Command, CommandType } from '../command.js';
import type { PolicyTerms } from '../context.js';
import type { ActsOn } from '../event.js';
import type { ClockEnd, Policy } from '../policy.js';
import type { Rejection } from '../rejection.js';
import { runningDeadline, type Complaint } from '../state.js';

interface WaitInput {
  readonly terms: PolicyTerms;
  readonly complaint: Complaint;
  readonly command: Command;
}

export const notAllowed = (command: CommandType, policy: Policy): Rejection => ({
  type: 'NotAllowedByPolicy',
  command,
  policy: policyKey(policy),
});

const clocksEndingIn = ({ policy }: PolicyTerms, ends: ReadonlyArray<ClockEnd>) =>
  clockNames.filter((clock) => ends.some((end) => policy.clocks[clock]?.end === end));

const waitOver = (input: WaitInput, ends: ReadonlyArray<ClockEnd>): Deadline | undefined =>
  clocksEndingIn(input.terms, ends)
    .flatMap((clock) => runningDeadline(input.complaint, clock) ?? [])
    .find(({ due }) => isReached(due, input.command.at));

const dueAtOf = (deadline: Deadline | undefined): { readonly dueAt?: Instant } =>
  deadline?.due.type === 'Known' ? { dueAt: deadline.due.at } : {};

/**
 * Refuses what may happen only once a clock has run out that ends in one of these ways. Clocks are found by their
 * `end`, because an office's policy may give it to another clock.
 */
export const beforeEndOf =
  (...ends: ReadonlyArray<ClockEnd>) =>
  (input: WaitInput): Rejection | undefined => {
    const { terms, complaint, command } = input;
    const clocks = clocksEndingIn(terms, ends);
    const [first] = clocks;
    if (first === undefined) return notAllowed(command.command, terms.policy);
    if (waitOver(input, ends) !== undefined) return undefined;
    const running = clocks.find((clock) => runningDeadline(complaint, clock) !== undefined) ?? first;
    return { type: 'NotDue', clock: running, ...dueAtOf(runningDeadline(complaint, running)) };
  };

/** The deadline that the system acts on, for the fact to carry; nothing when a person acts. */
export const actsOn = (input: WaitInput, ...ends: ReadonlyArray<ClockEnd>): { readonly actsOn?: ActsOn } => {
  const over = input.command.by.role === 'system' ? waitOver(input, ends) : undefined;
  return over?.due.type === 'Known' ? { actsOn: { deadline: over.id, dueAt: over.due.at } } : {};
};
