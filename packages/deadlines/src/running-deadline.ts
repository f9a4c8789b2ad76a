import { agencyOf, termsOf } from '@pengaduan/core';
import type { ClockEnd, Context, Deadline, Instant, PolicyRef, Source, Stage } from '@pengaduan/core';

/** A deadline that nothing has ended: its step is still to be done, or what it waits for has not come. */
export interface RunningDeadline extends Pick<
  Deadline,
  'clock' | 'kind' | 'startedAt' | 'limit' | 'due' | 'calendar' | 'noted' | 'end'
> {
  readonly complaint: string;
  /** The clock and how many times it was set, `feedback-2`. */
  readonly deadline: string;
}

/** What the deadlines of one complaint have in common. */
export interface IndexedComplaint {
  /** Of the last event projected, so that an event delivered twice counts once. */
  readonly revision: bigint;
  readonly policy: PolicyRef;
  /** `log`: taken over from a log, nothing acts on it unless asked to. */
  readonly source: Source;
  readonly stage: Stage;
}

/** A deadline that runs, and whose it is: one row of the index. */
export interface IndexedDeadline extends RunningDeadline, Pick<IndexedComplaint, 'policy' | 'source'> {
  /** The agency that has the report now; undefined where none has it. */
  readonly agency: string | undefined;
}

export const indexed = (
  running: RunningDeadline,
  { policy, source, stage }: IndexedComplaint,
): IndexedDeadline => ({ ...running, policy, source, agency: agencyOf(stage) });

/**
 * What happens at the end of a deadline by the policy of its complaint; undefined where the context has no such
 * policy or clock. It is not kept in the index, since it follows from the policy.
 *
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { endOf } from '@pengaduan/deadlines';
 * const policy = { id: 'bangkalan', version: 1 };
 * console.log(endOf(standardContext(), { policy, clock: 'feedback' })); // close
 * console.log(endOf(standardContext(), { policy: { id: 'sumenep', version: 1 }, clock: 'feedback' })); // undefined
 */
export const endOf = (
  context: Context,
  { policy, clock }: Pick<IndexedDeadline, 'policy' | 'clock'>,
): ClockEnd | undefined => termsOf(context, policy)?.policy.clocks[clock]?.end;

/** When it falls due; undefined while the year it falls in is not decreed. */
export const dueAtOf = ({ due }: Pick<RunningDeadline, 'due'>): Instant | undefined =>
  due.type === 'Known' ? due.at : undefined;

/** All that says where a deadline stands in due order. */
export type PlaceInDueOrder = Pick<RunningDeadline, 'complaint' | 'deadline' | 'due'>;

/** Due order; within one instant by complaint and deadline, so that every run does the same. */
export const inDueOrder = (a: PlaceInDueOrder, b: PlaceInDueOrder): number => {
  const sooner = (dueAtOf(a) ?? Infinity) - (dueAtOf(b) ?? Infinity);
  if (sooner !== 0 && !Number.isNaN(sooner)) return sooner;
  if (a.complaint !== b.complaint) return a.complaint < b.complaint ? -1 : 1;
  return a.deadline < b.deadline ? -1 : Number(a.deadline > b.deadline);
};
