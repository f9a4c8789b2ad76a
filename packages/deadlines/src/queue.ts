import {
  agencyOf,
  classificationOf,
  deadlineStateAt,
  type Classification,
  type Instant,
  type StageName,
} from '@pengaduan/core';
import {
  dueAtOf,
  indexed,
  inDueOrder,
  type IndexedComplaint,
  type IndexedDeadline,
  type RunningDeadline,
} from './running-deadline.js';

/** All that says where a report stands in the queue. */
export interface PlaceInQueue {
  readonly complaint: string;
  /** The first due that is known; undefined where none is. */
  readonly firstDue: Instant | undefined;
}

/** A report of the queue, and the deadlines that run in it, in due order. */
export interface QueuedComplaint extends PlaceInQueue {
  readonly stage: StageName;
  readonly agency: string | undefined;
  readonly classification: Classification | undefined;
  readonly running: ReadonlyArray<IndexedDeadline>;
}

/** Which reports of the queue to give. */
export interface QueueQuestion {
  readonly stages: ReadonlyArray<StageName>;
  /** Only those that this agency has. */
  readonly agency?: string | undefined;
  /** Only those with a limit that is missed `at` an instant, or only those without. */
  readonly overdue?: { readonly is: boolean; readonly at: Instant } | undefined;
  /** At most so many, the first in the queue. */
  readonly limit: number;
  /** Only those that come behind this one: the last of the page before. */
  readonly after?: PlaceInQueue | undefined;
}

export const queued = (
  complaint: string,
  one: IndexedComplaint,
  running: ReadonlyArray<RunningDeadline>,
): QueuedComplaint => {
  const inOrder = [...running].sort(inDueOrder);
  const [first] = inOrder;
  return {
    complaint,
    firstDue: first && dueAtOf(first),
    stage: one.stage.name,
    agency: agencyOf(one.stage),
    classification: classificationOf(one.stage),
    running: inOrder.map((deadline) => indexed(deadline, one)),
  };
};

/** The order of first dues; within one instant, and where none is known, that of the ids. */
export const inQueueOrder = (a: PlaceInQueue, b: PlaceInQueue): number => {
  const [ofA, ofB] = [a.firstDue ?? Infinity, b.firstDue ?? Infinity];
  if (ofA !== ofB) return ofA < ofB ? -1 : 1;
  return a.complaint < b.complaint ? -1 : Number(a.complaint > b.complaint);
};

/** Whether a question asks for a report, wherever it stands. */
export const isAskedFor =
  ({ stages, agency, overdue }: QueueQuestion) =>
  (one: QueuedComplaint): boolean => {
    if (!stages.includes(one.stage)) return false;
    if (agency !== undefined && one.agency !== agency) return false;
    if (overdue === undefined) return true;
    return one.running.some((deadline) => deadlineStateAt(deadline, overdue.at) === 'missed') === overdue.is;
  };
