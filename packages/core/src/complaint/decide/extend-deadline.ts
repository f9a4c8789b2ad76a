import { dueOf, isReached, type DayCount, type Due } from '../../value/due.js';
import type { Classification } from '../../value/classification.js';
import type { Duration } from '../../value/duration.js';
import { dayCountOf } from '../clock/day-count.js';
import type { Deadline } from '../clock/deadline.js';
import { limitFor, type Allowance } from '../policy.js';
import { knownClassOf } from '../observed.js';
import { runningDeadline } from '../state.js';
import type { CommandRule } from './command-rule.js';
import { notAllowed } from './wait-over.js';

/** More time is counted on from where the deadline is due: never to an earlier day, whatever decrees say by now. */
const extendedDue = (
  dayCount: DayCount,
  { due, startedAt }: Deadline,
  whole: Duration,
  more: Duration,
): Due => {
  if (due.type === 'Uncovered') return dueOf(dayCount, startedAt, whole);
  const isElapsed = more.unit === 'minute' || more.unit === 'hour';
  return dueOf(dayCount, isElapsed ? due.at : due.at - 1, more);
};

/** The limit of a clock; while the report waits to be verified again, and has no class, any that it may have had. */
const limitsFor = (own: Allowance, classification: Classification | undefined): ReadonlyArray<Duration> => {
  const known = limitFor(own, classification);
  if (known !== undefined) return [known];
  return 'byClassification' in own ? Object.values(own.byClassification) : [];
};

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
    const own = terms.policy.clocks[clock]?.limit;
    const isInHours = own && limitsFor(own, knownClassOf(complaint)).some(({ unit }) => unit === 'hour');
    // What stood still goes on in minutes; more time is given in hours all the same.
    const factor = isInHours === true && running.limit.unit === 'minute' ? 60 : 1;
    const limit = { ...running.limit, amount: running.limit.amount + amount * factor };
    const dayCount = dayCountOf(terms, running);
    // A decree that is not looked at yet is still to be.
    const calendar = running.due.type === 'Known' ? running.calendar : dayCount.calendar.version;
    return [
      {
        type: 'DeadlineMoved',
        at,
        deadline: running.id,
        clock,
        cause: { type: 'extended', amount, reason },
        limit,
        from: running.due,
        to: extendedDue(dayCount, running, limit, { amount: amount * factor, unit: limit.unit }),
        ...(calendar === undefined ? {} : { calendar }),
      },
    ];
  },
};
