import { agencyOf, type ComplaintDamage, type Source } from '@pengaduan/core';
import type { IndexTable } from '../project.js';
import type { QueuedComplaint, QueueQuestion } from '../queue.js';
import { dueAtOf, inDueOrder, indexed, inOrderOfArrival } from '../running-deadline.js';
import type {
  Arrival,
  IndexedComplaint,
  IndexedDeadline,
  PlaceInDueOrder,
  RunningDeadline,
} from '../running-deadline.js';
import { emptyByDue } from './by-due.js';
import { queueOf } from './queue.js';

type Sources = ReadonlyArray<Source>;

/** A table in memory, and what can be asked of it. */
export interface MemoryTable extends IndexTable {
  /** The first ones due at or before an instant, behind a place in due order where one is given. */
  readonly dueBy: (
    until: number,
    limit: number,
    sources: Sources,
    after?: PlaceInDueOrder,
  ) => ReadonlyArray<IndexedDeadline>;
  readonly runningBy: (until: number, limit: number, sources: Sources) => ReadonlyArray<IndexedDeadline>;
  /** Those whose due is not known. */
  readonly uncovered: (sources: Sources) => ReadonlyArray<IndexedDeadline>;
  readonly queue: (question: QueueQuestion) => ReadonlyArray<QueuedComplaint>;
  readonly firstAfter: (instant: number, sources: Sources) => number | undefined;
  readonly damaged: () => ReadonlyArray<ComplaintDamage>;
  readonly knowsAgency: (agency: string) => boolean;
  readonly arrivedSince: (since: number, sources: Sources) => ReadonlyArray<Arrival>;
  readonly calendars: () => ReadonlyArray<string>;
  readonly eachCountedBy: (
    calendars: ReadonlyArray<string>,
    visit: (running: IndexedDeadline) => void,
  ) => void;
}

const rowKey = (complaint: string, deadline: string): string => `${complaint}/${deadline}`;

export const memoryTable = (): MemoryTable => {
  const complaints = new Map<string, IndexedComplaint>();
  const damaged = new Map<string, ComplaintDamage>();
  const rows = new Map<string, RunningDeadline>();
  // Those whose due the journal has a note of: the runner does not look at them, and they are few.
  const noted = new Map<string, RunningDeadline>();
  // Those of `rows` whose due is known. Apart, so that a million old deadlines of an import never stand before the one
  // that acts.
  const byDue = { live: emptyByDue(), log: emptyByDue() };

  const sourceOf = (complaint: string): Source => complaints.get(complaint)?.source ?? 'live';
  const withComplaint = (running: RunningDeadline): IndexedDeadline => {
    const complaint = complaints.get(running.complaint);
    if (complaint === undefined) throw new Error(`${running.complaint} has a deadline and is not indexed`);
    return indexed(running, complaint);
  };
  const dueIn = (
    source: Source,
    until: number,
    limit: number,
    after?: PlaceInDueOrder,
  ): ReadonlyArray<RunningDeadline> => {
    const due: Array<RunningDeadline> = [];
    for (const one of byDue[source].behind(after)) {
      if (due.length >= limit || (dueAtOf(one) ?? Infinity) > until) break;
      due.push(one);
    }
    return due;
  };
  const inOrder = (all: ReadonlyArray<RunningDeadline>, limit: number): ReadonlyArray<IndexedDeadline> =>
    [...all].sort(inDueOrder).slice(0, limit).map(withComplaint);
  const leave = (key: string, complaint: string): void => {
    const running = rows.get(key);
    if (running !== undefined) byDue[sourceOf(complaint)].remove(running);
    rows.delete(key);
    noted.delete(key);
  };

  return {
    complaint: (complaint) => complaints.get(complaint),
    setComplaint: (complaint, one) => void complaints.set(complaint, one),
    deadline: (complaint, deadline) => {
      const key = rowKey(complaint, deadline);
      return rows.get(key) ?? noted.get(key);
    },
    setDeadline: (running, source) => {
      const key = rowKey(running.complaint, running.deadline);
      leave(key, running.complaint);
      if (running.noted) return void noted.set(key, running);
      rows.set(key, running);
      if (running.due.type === 'Known') byDue[source].add(running);
    },
    endDeadline: (complaint, deadline) => leave(rowKey(complaint, deadline), complaint),
    isDamaged: (complaint) => damaged.has(complaint),
    leaveOut: (complaint, damage) => {
      damaged.set(complaint, damage);
      if (!complaints.has(complaint)) return;
      for (const running of [...rows.values(), ...noted.values()]) {
        if (running.complaint === complaint) leave(rowKey(complaint, running.deadline), complaint);
      }
      complaints.delete(complaint);
    },
    damaged: () => [...damaged.values()],
    dueBy: (until, limit, sources, after) =>
      inOrder(
        sources.flatMap((source) => dueIn(source, until, limit, after)),
        limit,
      ),
    runningBy: (until, limit, sources) => {
      const isMeant = (one: RunningDeadline): boolean =>
        (dueAtOf(one) ?? Infinity) <= until && sources.includes(sourceOf(one.complaint));
      const due = sources.flatMap((source) => dueIn(source, until, limit));
      return inOrder([...due, ...[...noted.values()].filter(isMeant)], limit);
    },
    uncovered: (sources) =>
      inOrder(
        [...rows.values()].filter(
          ({ due, complaint }) => due.type === 'Uncovered' && sources.includes(sourceOf(complaint)),
        ),
        Infinity,
      ),
    queue: (question) => queueOf(complaints, [...rows.values(), ...noted.values()], question),
    firstAfter: (instant, sources) => {
      const firsts = sources.flatMap((source) => byDue[source].firstAfter(instant) ?? []);
      const [first] = firsts.sort(inDueOrder);
      return first && dueAtOf(first);
    },
    knowsAgency: (agency) =>
      [...complaints.values()].some(({ stage }) => 'agency' in stage && stage.agency === agency),
    arrivedSince: (since, sources) =>
      [...complaints]
        .flatMap(([complaint, { stage, source, heldSince }]) =>
          heldSince !== undefined && heldSince >= since && sources.includes(source)
            ? [{ complaint, agency: agencyOf(stage), at: heldSince }]
            : [],
        )
        .sort(inOrderOfArrival),
    calendars: () => {
      const versions = new Set<string>();
      for (const some of [rows, noted]) {
        for (const { calendar } of some.values()) if (calendar !== undefined) versions.add(calendar);
      }
      return [...versions];
    },
    eachCountedBy: (calendars, visit) => {
      for (const some of [rows, noted]) {
        for (const running of some.values()) {
          if (running.calendar !== undefined && calendars.includes(running.calendar)) {
            visit(withComplaint(running));
          }
        }
      }
    },
  };
};
