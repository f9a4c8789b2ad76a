import type { ClockFact } from './clock-fact.js';
import type { Deadline, Deadlines } from './deadline.js';

/** The deadlines after a clock fact. A fact about a deadline that is not the clock's latest changes nothing. */
export const evolveClock = (deadlines: Deadlines, fact: ClockFact): Deadlines => {
  const latest = deadlines[fact.clock];
  const replace = (deadline: Deadline): Deadlines => ({ ...deadlines, [fact.clock]: deadline });
  if (fact.type === 'DeadlineSet') {
    return replace({
      id: fact.deadline,
      ordinal: (latest?.ordinal ?? 0) + 1,
      clock: fact.clock,
      startedAt: fact.startedAt,
      limit: fact.limit,
      due: fact.due,
      calendar: fact.calendar,
      extendedBy: fact.resumes === undefined ? 0 : (latest?.extendedBy ?? 0),
      status: 'open',
      waits: true,
      paused: undefined,
    });
  }
  if (latest?.id !== fact.deadline) return deadlines;
  switch (fact.type) {
    case 'DeadlineMoved': {
      const more = fact.cause.type === 'extended' ? fact.cause.amount : 0;
      return replace({
        ...latest,
        limit: fact.limit,
        due: fact.to,
        calendar: fact.calendar ?? latest.calendar,
        extendedBy: latest.extendedBy + more,
      });
    }
    case 'DeadlineMet':
      return replace({ ...latest, status: 'met', waits: false });
    case 'DeadlineMissed':
      return replace({ ...latest, status: 'missed', waits: fact.by === 'runner' });
    case 'DeadlineCancelled':
      return replace({
        ...latest,
        status: 'cancelled',
        waits: false,
        paused: fact.cause === 'paused' ? fact.used : undefined,
      });
  }
};
