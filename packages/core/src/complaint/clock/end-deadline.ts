import { isReached } from '../../value/due.js';
import type { Instant } from '../../value/instant.js';
import { usedBetween } from '../../value/used.js';
import type { PolicyTerms } from '../context.js';
import type { ClockFact, DeadlineCancelled } from './clock-fact.js';
import { dayCountOf } from './day-count.js';
import type { Deadline } from './deadline.js';

/** What ends a running deadline: its stop, the system's act on it, or one of the causes of a cancellation. */
export type EndCause = 'stopped' | 'acted' | DeadlineCancelled['cause'];

/**
 * The facts by which a running deadline ends at an instant. They follow from its due and the instant alone; a limit
 * whose miss nobody has noted is noted on the way.
 */
export const endDeadline = (
  terms: PolicyTerms,
  deadline: Deadline,
  at: Instant,
  cause: EndCause,
): ReadonlyArray<ClockFact> => {
  const { id, clock, kind, startedAt, limit, due, noted } = deadline;
  const base = { at, deadline: id, clock };
  if (cause === 'observed') return [{ type: 'DeadlineCancelled', ...base, cause }];
  if (cause === 'acted') return [{ type: 'DeadlineElapsed', ...base, by: 'act' }];
  const isPast = isReached(due, at);
  if (kind === 'wait' && isPast) return [{ type: 'DeadlineElapsed', ...base, by: 'late' }];

  // A pause of hours goes on in minutes: whole hours would give time away.
  const unit = cause === 'paused' && limit.unit === 'hour' ? 'minute' : limit.unit;
  const spent = usedBetween(dayCountOf(terms, deadline), startedAt, at, unit);
  const used = spent === undefined ? {} : { used: spent };
  const note: ReadonlyArray<ClockFact> =
    isPast && !noted && due.type === 'Known'
      ? [{ type: 'DeadlineMissed', ...base, by: 'late', dueAt: due.at }]
      : [];
  switch (cause) {
    case 'stopped':
      return isPast
        ? [...note, { type: 'DeadlineCompletedLate', ...base, ...used }]
        : [{ type: 'DeadlineMet', ...base, ...used }];
    case 'ended':
    case 'byPolicy':
    case 'restarted':
    case 'paused':
      return [...note, { type: 'DeadlineCancelled', ...base, cause, ...used }];
  }
};
