import type { ClockName } from '../../value/clock-name.js';
import { dueOf } from '../../value/due.js';
import type { Duration } from '../../value/duration.js';
import type { PolicyTerms } from '../context.js';
import type { Fact } from '../event.js';
import { limitFor, type ClockRule } from '../policy.js';
import { knownClassOf } from '../observed.js';
import type { Complaint } from '../state.js';
import type { DeadlineSet } from './clock-fact.js';
import { dayCountFor, dayCountOf } from './day-count.js';
import { deadlineId, type Deadline } from './deadline.js';

/** What is left of a limit after pauses, never less than nothing; hours go on in minutes. */
export const remaining = (limit: Duration, spent: Duration | undefined): Duration => {
  const whole: Duration =
    limit.unit === 'hour' && spent?.unit === 'minute' ? { amount: limit.amount * 60, unit: 'minute' } : limit;
  return whole.unit === spent?.unit ? { ...whole, amount: Math.max(0, whole.amount - spent.amount) } : limit;
};

const limitOf = (
  complaint: Complaint,
  rule: ClockRule,
  resumed: Deadline | undefined,
): Duration | undefined =>
  resumed?.end?.type === 'cancelled' && resumed.end.used !== undefined
    ? remaining(resumed.limit, resumed.end.used)
    : limitFor(rule.limit, knownClassOf(complaint));

/**
 * The deadline that a clock starts with a fact: afresh, or with the rest of one that was paused. Nothing where the
 * limit goes by class and the class is not known.
 */
export const startDeadline = (
  terms: PolicyTerms,
  complaint: Complaint,
  clock: ClockName,
  rule: ClockRule,
  fact: Fact,
  resumed: Deadline | undefined,
): DeadlineSet | undefined => {
  const limit = limitOf(complaint, rule, resumed);
  if (limit === undefined) return undefined;
  const dayCount = resumed ? dayCountOf(terms, resumed) : dayCountFor(terms, rule, complaint);
  const submittedAt =
    fact.type === 'ComplaintReceived' && rule.start.includes('submitted') ? fact.submittedAt : undefined;
  const startedAt = submittedAt ?? fact.at;
  return {
    type: 'DeadlineSet',
    at: fact.at,
    deadline: deadlineId(clock, (complaint.runs[clock] ?? 0) + 1),
    clock,
    kind: rule.kind,
    startedAt,
    limit,
    due: dueOf(dayCount, startedAt, limit),
    ...(limit.unit === 'workingDay' ? { calendar: dayCount.calendar.version } : {}),
    ...(resumed === undefined ? {} : { resumes: resumed.id }),
  };
};
