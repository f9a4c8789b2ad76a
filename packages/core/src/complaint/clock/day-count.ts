import { countsLike } from '@pengaduan/calendar';
import type { DayCount } from '../../value/due.js';
import type { PolicyTerms } from '../context.js';
import type { ClockRule } from '../policy.js';
import { agencyOf } from '../stage.js';
import type { Complaint } from '../state.js';
import type { Deadline } from './deadline.js';

/** By which days a clock that starts now is counted. The deadline keeps the calendar's version for later. */
export const dayCountFor = (terms: PolicyTerms, rule: ClockRule, { stage }: Complaint): DayCount => {
  const own = rule.countedBy === 'agency' ? terms.agencies.get(agencyOf(stage) ?? '') : undefined;
  return { zone: terms.policy.zone, calendar: own ?? terms.calendar };
};

/**
 * By which days a running deadline is counted: the zone of the policy, and the calendar of the same week and regional
 * days as the one it was set by, with all decrees that `terms` knows. That is an agency's own where the clock is
 * counted by the agency; the office's otherwise.
 * @example
 * import { dayCountOf, standardContext } from '@pengaduan/core';
 * const terms = standardContext().defaultTerms;
 * console.log(dayCountOf(terms, { calendar: 'id-2024-10-14/5' }).calendar.week); // 5
 */
export const dayCountOf = (
  terms: PolicyTerms,
  { calendar: version }: Pick<Deadline, 'calendar'>,
): DayCount => {
  const { zone } = terms.policy;
  if (version === undefined) return { zone, calendar: terms.calendar };
  const calendars = [terms.calendar, ...terms.agencies.values()];
  return { zone, calendar: calendars.find((one) => countsLike(one, version)) ?? terms.calendar };
};
