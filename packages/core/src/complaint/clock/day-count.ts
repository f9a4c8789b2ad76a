import type { Calendar } from '@pengaduan/calendar';
import type { DayCount } from '../value/due.js';
import type { PolicyTerms } from './context.js';
import type { Deadline } from './deadline.js';
import type { ClockRule } from './policy.js';
import type { Complaint } from './state.js';

const agencyOf = ({ stage }: Complaint): string => ('agency' in stage ? stage.agency : '');

/** By which days a clock that starts now is counted. The deadline keeps the version, so it can be told later. */
export const dayCountFor = (terms: PolicyTerms, rule: ClockRule, complaint: Complaint): DayCount => {
  const own = rule.countedBy === 'agency' ? terms.agencies.get(agencyOf(complaint)) : undefined;
  return { zone: terms.policy.zone, calendar: own ?? terms.calendar };
};

/** A version's week and region, whatever decrees it knew: `id-2026-09-15/6+aceh-2024` gives `6+aceh-2024`. */
const worked = (version: string): string => version.slice(version.indexOf('/') + 1);

/** By which days a deadline that runs is counted: those it was set by, with the decrees known now. */
export const dayCountOf = (terms: PolicyTerms, { calendar: version }: Pick<Deadline, 'calendar'>): DayCount => {
  const { zone } = terms.policy;
  if (version === undefined) return { zone, calendar: terms.calendar };
  const alike = (calendar: Calendar): boolean => worked(calendar.version) === worked(version);
  return { zone, calendar: [terms.calendar, ...terms.agencies.values()].find(alike) ?? terms.calendar };
};
