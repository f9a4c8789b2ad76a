import { isClockFact, clockTriggers, triggersOf } from '@pengaduan/core';
import type { ClockFact, Fact, ClockTrigger, Source } from '@pengaduan/core';
import type { Happened } from './happened.js';
import type { Missed } from './missed.js';
import type { Running, Standing } from './open-deadline.js';

/** Where an index keeps what it knows: in memory, or in a transaction of a database. */
export interface Table {
  readonly standing: (complaint: string) => Standing | undefined;
  readonly stand: (complaint: string, standing: Standing) => void;
  readonly running: (complaint: string, deadline: string) => Running | undefined;
  readonly put: (running: Running, source: Source) => void;
  readonly drop: (complaint: string, deadline: string) => void;
  /** Of one complaint, at most one of each clock. */
  readonly missed: (complaint: string) => ReadonlyArray<Missed>;
  readonly keep: (missed: Missed, source: Source) => void;
  readonly forget: (complaint: string, deadline: string) => void;
}

const ends: ReadonlyArray<ClockTrigger> = ['closed', 'archived', 'returned'];
const isEnd = (now: ReadonlyArray<ClockTrigger>): boolean => now.some((moment) => ends.includes(moment));

/** From open to missed; nothing is waited for in a complaint that has ended. */
const miss = (table: Table, running: Running, source: Source, since: ReadonlyArray<ClockTrigger>): void => {
  table.drop(running.complaint, running.deadline);
  if (!isEnd(since)) table.keep({ ...running, since }, source);
};

const takeFact = (table: Table, complaint: string, { source, late, lately }: Standing, fact: Fact): void => {
  for (const missed of late ? table.missed(complaint) : []) {
    const since = clockTriggers.filter((moment) => missed.since.includes(moment) || lately.includes(moment));
    if (isEnd(lately)) table.forget(complaint, missed.deadline);
    else if (since.length > missed.since.length) table.keep({ ...missed, since }, source);
  }
  // The act of the system may itself be what stops the clock. The `DeadlineMissed` that follows finds it done.
  const acted = 'actsOn' in fact ? table.running(complaint, fact.actsOn.deadline) : undefined;
  if (acted !== undefined) miss(table, acted, source, lately);
};

const takeClock = (
  table: Table,
  complaint: string,
  { source, late, lately }: Standing,
  fact: ClockFact,
): void => {
  const { deadline, clock } = fact;
  switch (fact.type) {
    case 'DeadlineSet': {
      const { startedAt, limit, due, calendar } = fact;
      for (const missed of late ? table.missed(complaint) : []) {
        if (missed.clock === clock) table.forget(complaint, missed.deadline);
      }
      return table.put({ complaint, deadline, clock, startedAt, limit, due, calendar }, source);
    }
    case 'DeadlineMoved': {
      const before = table.running(complaint, deadline);
      if (before === undefined) return;
      const { limit, to: due, calendar = before.calendar } = fact;
      return table.put({ ...before, limit, due, calendar }, source);
    }
    case 'DeadlineMissed': {
      const before = table.running(complaint, deadline);
      if (before === undefined) return;
      // What came late is the fact before this one; the runner notes by itself.
      return miss(table, before, source, fact.by === 'late' ? lately : []);
    }
    case 'DeadlineMet':
    case 'DeadlineCancelled':
      return table.drop(complaint, deadline);
  }
};

const standingAfter = (
  before: Standing | undefined,
  revision: bigint,
  event: Fact | ClockFact,
): Standing | undefined => {
  if (event.type === 'ComplaintReceived') {
    const { policy, source } = event;
    const lately = triggersOf(event, { dispositioned: false, answered: false });
    return { revision, policy, source, agency: undefined, answered: false, late: false, lately };
  }
  if (before === undefined) return undefined;
  if (isClockFact(event)) {
    return { ...before, revision, late: before.late || event.type === 'DeadlineMissed' };
  }
  const lately = triggersOf(event, {
    dispositioned: before.agency !== undefined,
    answered: before.answered,
  });
  const answered = before.answered || event.type === 'ResponseGiven';
  const agency = event.type === 'ComplaintDispositioned' ? event.agency : before.agency;
  return { ...before, revision, agency, answered, lately };
};

/** Takes events into a table, in the order of each stream. One that comes again changes nothing. */
export const takeIn = (table: Table, happened: ReadonlyArray<Happened>): void => {
  for (const { complaint, revision, event } of happened) {
    const before = table.standing(complaint);
    if (before !== undefined && revision <= before.revision) continue;
    const standing = standingAfter(before, revision, event);
    if (standing === undefined) continue;
    table.stand(complaint, standing);
    if (isClockFact(event)) takeClock(table, complaint, standing, event);
    else takeFact(table, complaint, standing, event);
  }
};
