import type { Source } from '@pengaduan/core';
import type { Missed, MissedDeadline } from '../missed.js';
import { dueAtOf, inDueOrder, type Running, type OpenDeadline, type Standing } from '../open-deadline.js';
import type { Table } from '../take-in.js';
import { emptyQueue } from './queue.js';

/** A table in memory, and what can be asked of it. */
export interface MemoryTable extends Table {
  readonly dueBy: (
    until: number,
    limit: number,
    sources: ReadonlyArray<Source>,
  ) => ReadonlyArray<OpenDeadline>;
  readonly missedBy: (until: number, sources: ReadonlyArray<Source>) => ReadonlyArray<MissedDeadline>;
  readonly firstAfter: (instant: number, sources: ReadonlyArray<Source>) => number | undefined;
  readonly knowsAgency: (agency: string) => boolean;
  readonly calendars: () => ReadonlyArray<string>;
  readonly eachCountedBy: (calendars: ReadonlyArray<string>, visit: (open: OpenDeadline) => void) => void;
}

const keyOf = (complaint: string, deadline: string): string => `${complaint}/${deadline}`;

export const memoryTable = (): MemoryTable => {
  const standings = new Map<string, Standing>();
  const rows = new Map<string, Running>();
  const missed = new Map<string, Map<string, Missed>>();
  const runs = (running: Running): boolean =>
    rows.get(keyOf(running.complaint, running.deadline)) === running;
  // Apart, so that a million old deadlines of an import never stand before the one that acts.
  const queues = { live: emptyQueue(runs), log: emptyQueue(runs) };

  const whose = <R extends Running>(running: R): R & OpenDeadline => {
    const standing = standings.get(running.complaint);
    if (standing === undefined) throw new Error(`${running.complaint} has a deadline and no standing`);
    const { policy, source, agency } = standing;
    return { ...running, policy, source, agency };
  };

  return {
    standing: (complaint) => standings.get(complaint),
    stand: (complaint, standing) => void standings.set(complaint, standing),
    running: (complaint, deadline) => rows.get(keyOf(complaint, deadline)),
    put: (running, source) => {
      rows.set(keyOf(running.complaint, running.deadline), running);
      queues[source].add(running);
    },
    drop: (complaint, deadline) => void rows.delete(keyOf(complaint, deadline)),
    missed: (complaint) => [...(missed.get(complaint)?.values() ?? [])],
    keep: (one) => {
      const others = missed.get(one.complaint) ?? new Map<string, Missed>();
      missed.set(one.complaint, others.set(one.deadline, one));
    },
    forget: (complaint, deadline) => {
      const others = missed.get(complaint);
      others?.delete(deadline);
      if (others?.size === 0) missed.delete(complaint);
    },
    missedBy: (until, sources) =>
      [...missed.values()]
        .flatMap((others) => [...others.values()].map(whose))
        .filter((one) => sources.includes(one.source) && (dueAtOf(one) ?? Infinity) <= until)
        .sort(inDueOrder),
    dueBy: (until, limit, sources) =>
      sources
        .flatMap((source) => queues[source].dueBy(until, limit))
        .sort(inDueOrder)
        .slice(0, limit)
        .map(whose),
    firstAfter: (instant, sources) => {
      const [first] = sources.flatMap((source) => queues[source].firstAfter(instant) ?? []).sort(inDueOrder);
      return first?.due.type === 'Known' ? first.due.at : undefined;
    },
    knowsAgency: (agency) => [...standings.values()].some((one) => one.agency === agency),
    calendars: () => {
      const versions = new Set<string>();
      for (const { calendar } of rows.values()) if (calendar !== undefined) versions.add(calendar);
      return [...versions];
    },
    eachCountedBy: (calendars, visit) => {
      for (const running of rows.values()) {
        if (running.calendar !== undefined && calendars.includes(running.calendar)) visit(whose(running));
      }
    },
  };
};
