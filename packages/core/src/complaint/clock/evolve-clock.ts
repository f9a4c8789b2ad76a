import type { ClockFact, DeadlineSet } from './clock-fact.js';
import type { Deadline, Deadlines } from './deadline.js';

/** What clock facts change in a deadline. */
type Changing = Pick<Deadline, 'limit' | 'due' | 'calendar' | 'noted' | 'end'>;

/** A deadline as the fact that sets it says. */
export const deadlineSetBy = (
  fact: DeadlineSet,
): Changing & Pick<Deadline, 'clock' | 'kind' | 'startedAt'> => {
  const { clock, kind, startedAt, limit, due, calendar } = fact;
  return { clock, kind, startedAt, limit, due, calendar, noted: false, end: undefined };
};

/**
 * A deadline after a fact about it. The complaint itself and the index of deadlines fold by this function alone.
 *
 * @example deadlineAfter(deadline, { type: 'DeadlineMet', at, deadline: 'response-1', clock: 'response' }).end?.type // 'met'
 */
export const deadlineAfter = <D extends Changing>(before: D, fact: Exclude<ClockFact, DeadlineSet>): D => {
  const { at } = fact;
  switch (fact.type) {
    case 'DeadlineMoved': {
      const { limit, to: due, calendar = before.calendar } = fact;
      // What was noted was another due.
      return { ...before, limit, due, calendar, noted: false };
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

const extensionIn = (fact: ClockFact): number =>
  fact.type === 'DeadlineMoved' && fact.cause.type === 'extended' ? fact.cause.amount : 0;

/** The deadlines after a clock fact. A fact about a deadline that is not the clock's latest changes nothing. */
export const evolveClock = (deadlines: Deadlines, fact: ClockFact): Deadlines => {
  const latest = deadlines[fact.clock];
  if (fact.type === 'DeadlineSet') {
    const ordinal = (latest?.ordinal ?? 0) + 1;
    const extendedBy = fact.resumes === undefined ? 0 : (latest?.extendedBy ?? 0);
    return { ...deadlines, [fact.clock]: { id: fact.deadline, ordinal, extendedBy, ...deadlineSetBy(fact) } };
  }
  if (latest?.id !== fact.deadline) return deadlines;
  const extendedBy = latest.extendedBy + extensionIn(fact);
  return { ...deadlines, [fact.clock]: deadlineAfter({ ...latest, extendedBy }, fact) };
};
