import { dueOf, isReached } from '../../value/due.js';
import type { PolicyTerms } from '../context.js';
import type { Fact } from '../event.js';
import { limitFor, type ClockRule } from '../policy.js';
import type { Complaint } from '../state.js';
import type { DeadlineMoved } from './clock-fact.js';
import { dayCountFor, dayCountOf } from './day-count.js';
import type { Deadline } from './deadline.js';
import { remaining } from './start-deadline.js';

/**
 * Another class may have another limit (PermenPANRB 62/2018: 5, 5, 14 or 60 working days): a deadline that runs moves,
 * unless its due had come by then. A second verification may bring another class, too.
 */
export const moveByClass = (
  terms: PolicyTerms,
  complaint: Complaint,
  rule: ClockRule,
  deadline: Deadline,
  fact: Fact,
): ReadonlyArray<DeadlineMoved> => {
  const bringsClass = fact.type === 'ComplaintReclassified' || fact.type === 'ComplaintVerified';
  if (!bringsClass || !('byClassification' in rule.limit)) return [];
  const limit = limitFor(rule.limit, fact.classification);
  if (limit === undefined || isReached(deadline.due, fact.at)) return [];
  const { id, clock, startedAt, due, extendedBy, spent } = deadline;
  const inHours = limit.unit === 'hour' && spent?.unit === 'minute';
  const isSameUnit = inHours || limit.unit === deadline.limit.unit;
  const amount = limit.amount + (isSameUnit ? extendedBy : 0);
  const left = remaining({ ...limit, amount }, spent);
  if (isSameUnit && left.amount === deadline.limit.amount) return [];
  const dayCount = isSameUnit ? dayCountOf(terms, deadline) : dayCountFor(terms, rule, complaint);
  return [
    {
      type: 'DeadlineMoved',
      at: fact.at,
      deadline: id,
      clock,
      cause: { type: 'reclassified' },
      limit: left,
      from: due,
      to: dueOf(dayCount, startedAt, left),
      ...(limit.unit === 'workingDay' ? { calendar: dayCount.calendar.version } : {}),
    },
  ];
};
