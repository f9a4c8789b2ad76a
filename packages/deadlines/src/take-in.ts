import { isClockFact, type ClockFact, type ComplaintEvent, type Source } from '@pengaduan/core';
import type { Happened } from './happened.js';
import type { Running, Standing } from './open-deadline.js';

/** Where an index keeps what it knows: in memory, or in a transaction of a database. */
export interface Table {
  readonly standing: (complaint: string) => Standing | undefined;
  readonly stand: (complaint: string, standing: Standing) => void;
  readonly running: (complaint: string, deadline: string) => Running | undefined;
  readonly put: (running: Running, source: Source) => void;
  readonly drop: (complaint: string, deadline: string) => void;
}

const standingAfter = (
  before: Standing | undefined,
  revision: bigint,
  event: ComplaintEvent,
): Standing | undefined => {
  if (event.type === 'ComplaintReceived') {
    return { revision, policy: event.policy, source: event.source, agency: undefined };
  }
  if (before === undefined) return undefined;
  const agency = event.type === 'ComplaintDispositioned' ? event.agency : before.agency;
  return { ...before, revision, agency };
};

const takeClock = (table: Table, complaint: string, source: Source, fact: ClockFact): void => {
  const { deadline, clock } = fact;
  switch (fact.type) {
    case 'DeadlineSet': {
      const { startedAt, limit, due, calendar } = fact;
      return table.put({ complaint, deadline, clock, startedAt, limit, due, calendar }, source);
    }
    case 'DeadlineMoved': {
      const before = table.running(complaint, deadline);
      if (before === undefined) return;
      const { limit, to: due, calendar = before.calendar } = fact;
      return table.put({ ...before, limit, due, calendar }, source);
    }
    case 'DeadlineMet':
    case 'DeadlineMissed':
    case 'DeadlineCancelled':
      return table.drop(complaint, deadline);
  }
};

/** Takes events into a table, in the order of each stream. One that comes again changes nothing. */
export const takeIn = (table: Table, happened: ReadonlyArray<Happened>): void => {
  for (const { complaint, revision, event } of happened) {
    const before = table.standing(complaint);
    if (before !== undefined && revision <= before.revision) continue;
    const standing = standingAfter(before, revision, event);
    if (standing === undefined) continue;
    table.stand(complaint, standing);
    if (isClockFact(event)) takeClock(table, complaint, standing.source, event);
  }
};
