import type { ClockName } from '../../value/clock-name.js';
import { dueOf } from '../../value/due.js';
import type { Duration } from '../../value/duration.js';
import type { PolicyTerms } from '../context.js';
import type { Fact } from '../event.js';
import { limitFor, type ClockRule } from '../policy.js';
import { classificationOf } from '../stage.js';
import type { Complaint } from '../state.js';
import type { DeadlineSet } from './clock-fact.js';
import { dayCountFor } from './day-count.js';
import { deadlineId, type Deadline } from './deadline.js';

/** What is left of a limit after a pause, never less than nothing; hours go on in minutes. */
const remaining = (limit: Duration, used: Duration): Duration => {
  const whole = limit.unit === 'hour' && used.unit === 'minute' ? limit.amount * 60 : limit.amount;
  return { unit: used.unit, amount: Math.max(0, whole - used.amount) };
};

const limitOf = (
  complaint: Complaint,
  rule: ClockRule,
  resumed: Deadline | undefined,
): Duration | undefined =>
  resumed?.end?.type === 'cancelled' && resumed.end.used !== undefined
    ? remaining(resumed.limit, resumed.end.used)
    : limitFor(rule.limit, classificationOf(complaint.stage));

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
  const dayCount = dayCountFor(terms, rule, complaint);
  const submittedAt =
    fact.type === 'ComplaintReceived' && rule.start.includes('submitted') ? fact.submittedAt : undefined;
  const startedAt = submittedAt ?? fact.at;
  return {
    type: 'DeadlineSet',
    at: fact.at,
    deadline: deadlineId(clock, (complaint.deadlines[clock]?.ordinal ?? 0) + 1),
    clock,
    kind: rule.kind,
    startedAt,
    limit,
    due: dueOf(dayCount, startedAt, limit),
    ...(limit.unit === 'workingDay' ? { calendar: dayCount.calendar.version } : {}),
    ...(resumed === undefined ? {} : { resumes: resumed.id }),
  };
};
