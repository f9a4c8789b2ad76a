import { agencyOf, termsOf } from '@pengaduan/core';
import type { ClockEnd, Context, Deadline, Instant, PolicyRef, Source, Stage } from '@pengaduan/core';

/** A deadline that nothing has ended: its step is to be done, or what it waits for has not come. Fields as in core. */
export interface RunningDeadline extends Pick<
  Deadline,
  'clock' | 'kind' | 'startedAt' | 'limit' | 'due' | 'calendar' | 'noted' | 'end'
> {
  readonly complaint: string;
  /** The id of the deadline, unique in its complaint: the clock and how many times it was started, `feedback-2`. */
  readonly deadline: string;
}

/** What the index keeps of one complaint for all its deadlines. */
export interface IndexedComplaint {
  /** The revision of the last event projected, so that an event that comes twice counts once. */
  readonly revision: bigint;
  readonly policy: PolicyRef;
  /** `log`: imported from a log; the system does not act on it unless it is asked to. */
  readonly source: Source;
  readonly stage: Stage;
  /** When it was last observed how the report stands: what is told of until then does not change the stage. */
  readonly observedAt: Instant | undefined;
  /**
   * Since when whoever has the report now has it: the agency, or else the office. Undefined once it has ended, and where
   * only a list says who has it.
   */
  readonly heldSince: Instant | undefined;
}

/** A report that came to an agency, or to the office where `agency` is undefined, and is still there. */
export interface Arrival {
  readonly complaint: string;
  readonly agency: string | undefined;
  readonly at: Instant;
}

/** The order of arrivals. */
export const inOrderOfArrival = (a: Arrival, b: Arrival): number =>
  a.at - b.at || (a.complaint < b.complaint ? -1 : 1);

/** One row of the index: a running deadline, and the revision, policy, source and agency of its complaint. */
export interface IndexedDeadline
  extends RunningDeadline, Pick<IndexedComplaint, 'revision' | 'policy' | 'source'> {
  /** The agency that has the report now; undefined where none has it. */
  readonly agency: string | undefined;
}

export const indexed = (
  running: RunningDeadline,
  { revision, policy, source, stage }: IndexedComplaint,
): IndexedDeadline => ({ ...running, revision, policy, source, agency: agencyOf(stage) });

/**
 * What happens when a deadline runs out, by the policy of its complaint: only a note, or an act of the system.
 * Undefined where the context has no such policy, or the policy no such clock.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { endOf } from '@pengaduan/deadlines';
 * console.log(endOf(standardContext(), { policy: { id: 'bangkalan', version: 1 }, clock: 'feedback' })); // close
 */
export const endOf = (
  context: Context,
  { policy, clock }: Pick<IndexedDeadline, 'policy' | 'clock'>,
): ClockEnd | undefined => termsOf(context, policy)?.policy.clocks[clock]?.end;

/** When it falls due; undefined while the year it falls in is not covered. */
export const dueAtOf = ({ due }: Pick<RunningDeadline, 'due'>): Instant | undefined =>
  due.type === 'Known' ? due.at : undefined;

/** All that says where a deadline stands in due order. */
export type PlaceInDueOrder = Pick<RunningDeadline, 'complaint' | 'deadline' | 'due'>;

/** The order of dues; within one instant that of complaints and deadlines, so that every run does the same. */
export const inDueOrder = (a: PlaceInDueOrder, b: PlaceInDueOrder): number => {
  const sooner = (dueAtOf(a) ?? Infinity) - (dueAtOf(b) ?? Infinity);
  if (sooner !== 0 && !Number.isNaN(sooner)) return sooner;
  if (a.complaint !== b.complaint) return a.complaint < b.complaint ? -1 : 1;
  return a.deadline < b.deadline ? -1 : Number(a.deadline > b.deadline);
};
