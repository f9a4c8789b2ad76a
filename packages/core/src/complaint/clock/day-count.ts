import { countsLike } from '@pengaduan/calendar';
import type { DayCount } from '../../value/due.js';
import type { PolicyTerms } from '../context.js';
import type { ClockRule } from '../policy.js';
import { agencyOf } from '../stage.js';
import type { Complaint } from '../state.js';
import type { Deadline } from './deadline.js';

/** By which days a clock that starts now is counted. The deadline keeps the version, so it can be told later. */
export const dayCountFor = (terms: PolicyTerms, rule: ClockRule, { stage }: Complaint): DayCount => {
  const own = rule.countedBy === 'agency' ? terms.agencies.get(agencyOf(stage) ?? '') : undefined;
  return { zone: terms.policy.zone, calendar: own ?? terms.calendar };
};

/**
 * By which days a deadline that runs is counted: those it was set by, with the decrees known now.
 *
 * @example dayCountOf(terms, deadline).calendar.week // 6, where the clock counts by an agency of six days
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
