import type { ClockEnd, ClockName, Context, Due, Instant, Duration } from '@pengaduan/core';
import type { ClockTrigger, PolicyRef, Source } from '@pengaduan/core';
import { termsOf } from '@pengaduan/core';

/** A deadline that runs. */
export interface Running {
  readonly complaint: string;
  /** The clock and how many times it was set, `feedback-2`. */
  readonly deadline: string;
  readonly clock: ClockName;
  readonly startedAt: Instant;
  readonly limit: Duration;
  readonly due: Due;
  /** The version of the calendar that gave the due; none for minutes, hours and calendar days. */
  readonly calendar: string | undefined;
}

/** Whose deadlines they are. */
export interface Whose {
  readonly policy: PolicyRef;
  /** `log`: taken over from a log, nothing acts on it unless asked to. */
  readonly source: Source;
  /** The agency that has the complaint now; undefined before its first disposition. */
  readonly agency: string | undefined;
}

/** What the deadlines of one complaint have in common. */
export interface Standing extends Whose {
  /** Of the last event taken in, so that an event delivered twice counts once. */
  readonly revision: bigint;
  /** An agency has responded. */
  readonly answered: boolean;
  /** Some deadline of it was missed: only then is there anything to look for among the missed. */
  readonly late: boolean;
  /** Which moments the last fact was that is not a clock's: what came too late for a clock comes right after it. */
  readonly lately: ReadonlyArray<ClockTrigger>;
}

/** A deadline that runs, and whose it is: one row of the index. */
export interface OpenDeadline extends Running, Whose {}

/**
 * What happens at the end of a deadline by the policy of its complaint; undefined where the context has no such
 * policy or clock. It is not kept in the index, since it follows from the policy.
 */
export const endOf = (context: Context, { policy, clock }: OpenDeadline): ClockEnd | undefined => {
  const terms = termsOf(context, policy);
  return terms._tag === 'None' ? undefined : terms.value.policy.clocks[clock]?.end;
};

/** When it falls due; undefined while the year it falls in is not decreed. */
export const dueAtOf = ({ due }: Pick<Running, 'due'>): Instant | undefined =>
  due.type === 'Known' ? due.at : undefined;

/** Due order; within one instant by complaint and deadline, so that every run does the same. */
export const inDueOrder = (a: Running, b: Running): number => {
  const sooner = (dueAtOf(a) ?? Infinity) - (dueAtOf(b) ?? Infinity);
  if (sooner !== 0 && !Number.isNaN(sooner)) return sooner;
  if (a.complaint !== b.complaint) return a.complaint < b.complaint ? -1 : 1;
  return a.deadline < b.deadline ? -1 : Number(a.deadline > b.deadline);
};
