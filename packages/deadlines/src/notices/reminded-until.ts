import {
  dayCountOf,
  dueOf,
  policyKey,
  termsOf,
  type Context,
  type DayCount,
  type Instant,
} from '@pengaduan/core';
import type { IndexedDeadline } from '../running-deadline.js';

/** The end of the n-th working day after an instant; the instant itself where that day is not decreed yet. */
const endOf = (count: DayCount, now: Instant, amount: number): Instant => {
  const due = dueOf(count, now, { amount, unit: 'workingDay' });
  return due.type === 'Known' ? due.at : now;
};

/** Until when reminders reach by the policy, and where it counts by the agency the agency, that counts them latest. */
export const latestReminded = ({ terms }: Context, now: Instant, within: number): Instant =>
  Math.max(
    ...[...terms.values()].flatMap(({ policy: { zone }, calendar, agencies }) =>
      [calendar, ...agencies.values()].map((one) => endOf({ zone, calendar: one }, now, within)),
    ),
  );

/** Until when reminders reach, by the days that a deadline is counted by: those of the default policy where nobody has its own. */
export const remindedUntil = (
  context: Context,
  now: Instant,
  within: number,
): ((running: IndexedDeadline) => Instant) => {
  const ends = new Map<string, Instant>();
  return (running) => {
    const key = `${policyKey(running.policy)} ${running.calendar ?? ''}`;
    const known = ends.get(key);
    if (known !== undefined) return known;
    const terms = termsOf(context, running.policy) ?? context.defaultTerms;
    const end = endOf(dayCountOf(terms, running), now, within);
    ends.set(key, end);
    return end;
  };
};
