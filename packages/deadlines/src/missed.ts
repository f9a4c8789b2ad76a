import { termsOf, type Context, type ClockTrigger } from '@pengaduan/core';
import type { OpenDeadline, Running } from './open-deadline.js';

/** A deadline of which a fact says that it was missed: nothing acts on it any more. */
export interface Missed extends Running {
  /** What happened to the complaint from then on, as far as it can stop a clock. */
  readonly since: ReadonlyArray<ClockTrigger>;
}

/** A missed deadline, and whose it is. */
export interface MissedDeadline extends OpenDeadline, Pick<Missed, 'since'> {}

/**
 * Whether the step that a missed deadline stands for is still to be done, by the policy of its complaint: none of the
 * moments that stop its clock has come. A wait is over with its act. One whose policy is not known here is rather
 * shown than forgotten.
 */
export const stillWaits = (context: Context, { policy, clock, since }: MissedDeadline): boolean => {
  const terms = termsOf(context, policy);
  const rule = terms._tag === 'None' ? undefined : terms.value.policy.clocks[clock];
  if (rule === undefined) return true;
  const came = (moment: ClockTrigger): boolean => since.includes(moment);
  // Then the step begins afresh once the data come, with a deadline of its own.
  const restarted = rule.pending === 'restart' && came('dataRequested');
  return rule.kind === 'limit' && !restarted && !rule.stop.some(came);
};
