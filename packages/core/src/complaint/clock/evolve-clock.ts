import type { ClockFact } from './clock-fact.js';
import type { Deadline, Deadlines } from './deadline.js';

/** The deadline after a fact about it. */
const deadlineAfter = (before: Deadline, fact: Exclude<ClockFact, { type: 'DeadlineSet' }>): Deadline => {
  const { at } = fact;
  switch (fact.type) {
    case 'DeadlineMoved': {
      const more = fact.cause.type === 'extended' ? fact.cause.amount : 0;
      return {
        ...before,
        limit: fact.limit,
        due: fact.to,
        calendar: fact.calendar ?? before.calendar,
        extendedBy: before.extendedBy + more,
        // What was noted was another due.
        noted: false,
      };
    }
    case 'DeadlineMissed':
      return { ...before, noted: true };
    case 'DeadlineElapsed':
      return fact.by === 'runner'
        ? { ...before, noted: true }
        : { ...before, noted: true, end: { type: 'elapsed', at } };
    case 'DeadlineMet':
      return { ...before, end: { type: 'met', at } };
    case 'DeadlineCompletedLate':
      return { ...before, end: { type: 'completedLate', at } };
    case 'DeadlineCancelled':
      return { ...before, end: { type: 'cancelled', at, cause: fact.cause, used: fact.used } };
  }
};

/** The deadlines after a clock fact. A fact about a deadline that is not the clock's latest changes nothing. */
export const evolveClock = (deadlines: Deadlines, fact: ClockFact): Deadlines => {
  const latest = deadlines[fact.clock];
  if (fact.type !== 'DeadlineSet') {
    return latest?.id === fact.deadline
      ? { ...deadlines, [fact.clock]: deadlineAfter(latest, fact) }
      : deadlines;
  }
  const { deadline: id, clock, kind, startedAt, limit, due, calendar, resumes } = fact;
  const ordinal = (latest?.ordinal ?? 0) + 1;
  const extendedBy = resumes === undefined ? 0 : (latest?.extendedBy ?? 0);
  const fresh = { id, ordinal, clock, kind, startedAt, limit, due, calendar, extendedBy };
  return { ...deadlines, [clock]: { ...fresh, noted: false, end: undefined } };
};
