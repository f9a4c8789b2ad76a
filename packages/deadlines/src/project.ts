import { isLeft } from 'fp-ts/lib/Either.js';
import {
  complaintOf,
  deadlineAfter,
  deadlineSetBy,
  eventAfter,
  isClockFact,
  isRunning,
  notJson,
  stageAfter,
} from '@pengaduan/core';
import type { ClockFact, ComplaintDamage, ComplaintEvent, PassedOver, Source } from '@pengaduan/core';
import type { Recorded, UnreadableRecord } from '@pengaduan/journal';
import { heldSinceAfter } from './held-since.js';
import type { IndexedComplaint, RunningDeadline } from './running-deadline.js';

/** Where an index keeps what it knows: in memory, or in a transaction of a database. */
export interface IndexTable {
  readonly complaint: (complaint: string) => IndexedComplaint | undefined;
  readonly setComplaint: (complaint: string, indexed: IndexedComplaint) => void;
  readonly deadline: (complaint: string, deadline: string) => RunningDeadline | undefined;
  readonly setDeadline: (running: RunningDeadline, source: Source) => void;
  readonly endDeadline: (complaint: string, deadline: string) => void;
  readonly isDamaged: (complaint: string) => boolean;
  /** Forgets a complaint and its deadlines, and leaves it out from now on. */
  readonly leaveOut: (complaint: string, damage: ComplaintDamage) => void;
}

const complaintAfter = (
  before: IndexedComplaint | undefined,
  revision: bigint,
  event: ComplaintEvent,
): IndexedComplaint | undefined => {
  if (isClockFact(event)) return before && { ...before, revision };
  const isOfBefore = before?.observedAt !== undefined && event.at <= before.observedAt;
  const stage = isOfBefore ? before.stage : stageAfter(before?.stage, event);
  if (stage === undefined) return undefined;
  const observedAt = event.type === 'StandingObserved' ? event.at : before?.observedAt;
  const heldSince = isOfBefore ? before.heldSince : heldSinceAfter(before, stage, event);
  if (before !== undefined) return { ...before, revision, stage, observedAt, heldSince };
  if (event.type !== 'ComplaintReceived' && event.type !== 'StandingObserved') return undefined;
  const { policy, source } = event;
  return { revision, policy, source, stage, observedAt, heldSince };
};

const projectClock = (table: IndexTable, complaint: string, source: Source, fact: ClockFact): void => {
  const { deadline } = fact;
  if (fact.type === 'DeadlineSet') {
    return table.setDeadline({ complaint, deadline, ...deadlineSetBy(fact) }, source);
  }
  const before = table.deadline(complaint, deadline);
  if (before === undefined) return;
  const after = deadlineAfter(before, fact);
  if (isRunning(after)) table.setDeadline(after, source);
  else table.endDeadline(complaint, deadline);
};

/** Leaves out the complaints of which a record is not JSON. To be called before the records around it are projected. */
export const leaveOutUnreadable = (table: IndexTable, unreadable: ReadonlyArray<UnreadableRecord>): void => {
  for (const record of unreadable) {
    const complaint = complaintOf(record.stream);
    if (!table.isDamaged(complaint)) table.leaveOut(complaint, notJson(record));
  }
};

/**
 * Projects records into a table, in the order of each stream. A record that comes again changes nothing. Which stage or
 * deadline follows from a fact is said by the functions of core; the table only keeps it. A complaint with a record
 * that cannot be read, or before which some are missing that the store has not passed over (`places`), is left out.
 */
export const project = (table: IndexTable, records: ReadonlyArray<Recorded>, places?: PassedOver): void => {
  for (const record of records) {
    const { stream, revision } = record;
    const complaint = complaintOf(stream);
    const before = table.complaint(complaint);
    // What is left out is not indexed, so only a complaint that is not there needs the question.
    const isDone = before === undefined ? table.isDamaged(complaint) : revision <= before.revision;
    if (isDone) continue;
    const event = eventAfter(before?.revision, record, places);
    if (isLeft(event)) {
      table.leaveOut(complaint, event.left);
      continue;
    }
    const after = complaintAfter(before, revision, event.right);
    if (after === undefined) continue;
    table.setComplaint(complaint, after);
    if (isClockFact(event.right)) projectClock(table, complaint, after.source, event.right);
  }
};
