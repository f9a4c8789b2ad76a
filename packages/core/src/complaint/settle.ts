import { dueOf, isReached } from '../value/due.js';
import type { Instant } from '../value/instant.js';
import { usedBetween } from '../value/used.js';
import type { ClockFact, DeadlineCancelled } from './clock-fact.js';
import type { Terms } from './context.js';
import type { Deadline } from './deadline.js';
import type { Fact } from './event.js';
import { limitFor, type ClockRule } from './policy.js';
import { reckoningFor, reckoningOf } from './reckoning.js';
import type { Complaint } from './state.js';

/** What ends a running deadline: its stop, the system acting on it, or one of the causes of a cancellation. */
export type Outcome = 'stopped' | 'acted' | DeadlineCancelled['cause'];

/** How a running deadline ends at an instant: once its due has come it was missed, whatever ends it. */
export const settle = (terms: Terms, deadline: Deadline, at: Instant, outcome: Outcome): ClockFact => {
  const { startedAt, limit, due } = deadline;
  // A pause of hours goes on in minutes: whole hours would give time away.
  const unit = outcome === 'paused' && limit.unit === 'hour' ? 'minute' : limit.unit;
  const spent = usedBetween(reckoningOf(terms, deadline), startedAt, at, unit);
  const base = { at, deadline: deadline.id, clock: deadline.clock };
  const used = spent === undefined ? {} : { used: spent };
  if (outcome === 'acted') return { type: 'DeadlineMissed', ...base, by: 'runner', ...used };
  if (isReached(due, at)) return { type: 'DeadlineMissed', ...base, by: 'late', ...used };
  if (outcome === 'stopped') return { type: 'DeadlineMet', ...base, ...used };
  return { type: 'DeadlineCancelled', ...base, cause: outcome, ...used };
};

/** Another class may have another limit: the deadline moves, unless it had been missed already. */
export const moved = (
  terms: Terms,
  complaint: Complaint,
  rule: ClockRule,
  deadline: Deadline,
  fact: Fact,
): ReadonlyArray<ClockFact> => {
  if (fact.type !== 'ComplaintReclassified' || !('byClassification' in rule.limit)) return [];
  const limit = limitFor(rule.limit, fact.classification);
  if (limit === undefined) return [];
  if (isReached(deadline.due, fact.at)) return [settle(terms, deadline, fact.at, 'restarted')];
  const { id, clock, startedAt, due, extendedBy } = deadline;
  const sameUnit = limit.unit === deadline.limit.unit;
  const amount = limit.amount + (sameUnit ? extendedBy : 0);
  if (sameUnit && amount === deadline.limit.amount) return [];
  const reckoning = sameUnit ? reckoningOf(terms, deadline) : reckoningFor(terms, rule, complaint);
  return [
    {
      type: 'DeadlineMoved',
      at: fact.at,
      deadline: id,
      clock,
      cause: { type: 'reclassified' },
      limit: { ...limit, amount },
      from: due,
      to: dueOf(reckoning, startedAt, { ...limit, amount }),
      ...(limit.unit === 'workingDay' ? { calendar: reckoning.calendar.version } : {}),
    },
  ];
};
