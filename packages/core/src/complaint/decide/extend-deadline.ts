import { dueOf, isReached } from '../../value/due.js';
import { dayCountOf } from '../clock/day-count.js';
import { runningDeadline } from '../state.js';
import type { CommandRule } from './command-rule.js';
import { notAllowed } from './wait-over.js';

/**
 * More time, with a reason, where the policy gives some (Kabupaten Malinau gives 7 working days in all). What was due
 * by then stays missed.
 */
export const extend: CommandRule<'ExtendDeadline'> = {
  policy: ({ terms: { policy }, complaint, command: { command, clock, amount } }) => {
    const before = runningDeadline(complaint, clock)?.extendedBy ?? 0;
    return before + amount > (policy.allows.extension[clock] ?? 0) ? notAllowed(command, policy) : undefined;
  },
  due: ({ complaint, command: { clock, at } }) => {
    const running = runningDeadline(complaint, clock);
    return running === undefined || isReached(running.due, at)
      ? { type: 'NoSuchDeadline', deadline: clock }
      : undefined;
  },
  facts: ({ terms, complaint, command: { at, clock, amount, reason } }) => {
    const running = runningDeadline(complaint, clock);
    if (running === undefined) return [];
    const limit = { ...running.limit, amount: running.limit.amount + amount };
    const dayCount = dayCountOf(terms, running);
    return [
      {
        type: 'DeadlineMoved',
        at,
        deadline: running.id,
        clock,
        cause: { type: 'extended', amount, reason },
        limit,
        from: running.due,
        to: dueOf(dayCount, running.startedAt, limit),
        ...(limit.unit === 'workingDay' ? { calendar: dayCount.calendar.version } : {}),
      },
    ];
  },
};
