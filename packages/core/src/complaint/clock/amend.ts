import { dueOf, isReached, type Due } from '../value/due.js';
import type { Instant } from '../value/instant.js';
import { clockNames } from '../value/clock-name.js';
import { decreeBehind } from './decree-behind.js';
import type { DeadlineMoved } from './clock-fact.js';
import type { PolicyTerms } from './context.js';
import type { Deadline } from './deadline.js';
import type { AmendmentRule } from './policy.js';
import { dayCountOf } from './dayCount.js';
import { openDeadline, type Complaint } from './state.js';

const sameDue = (a: Due, b: Due): boolean =>
  a.type === 'Known' ? b.type === 'Known' && a.at === b.at : b.type === 'Uncovered' && a.year === b.year;

/** Whether a policy lets a decree move a due. One that lay beyond the known calendar is always filled in. */
export const mayMove = (rule: AmendmentRule, from: Due, to: Due): boolean => {
  if (sameDue(from, to)) return false;
  if (from.type === 'Uncovered') return true;
  if (to.type === 'Uncovered') return false;
  return rule === 'follow' || (rule === 'laterOnly' && to.at > from.at);
};

const moved = (terms: PolicyTerms, deadline: Deadline, at: Instant): ReadonlyArray<DeadlineMoved> => {
  if (deadline.limit.unit !== 'workingDay' || isReached(deadline.due, at)) return [];
  const dayCount = dayCountOf(terms, deadline);
  const { id, clock, startedAt, limit, due: from } = deadline;
  const to = dueOf(dayCount, startedAt, limit);
  if (!mayMove(terms.policy.amendments, from, to)) return [];
  const { version } = dayCount.calendar;
  const cause = { type: 'decree', decree: decreeBehind(terms, deadline, dayCount.calendar) } as const;
  return [{ type: 'DeadlineMoved', at, deadline: id, clock, cause, limit, from, to, calendar: version }];
};

/**
 * What the decrees known now change in the open deadlines of a complaint: each is counted again from its own start.
 * One that was due already stays as it was; nothing that has ended moves (calendar rule 11).
 */
export const amend = (terms: PolicyTerms, complaint: Complaint, at: Instant): ReadonlyArray<DeadlineMoved> =>
  clockNames.flatMap((clock) => {
    const deadline = openDeadline(complaint, clock);
    return deadline === undefined ? [] : moved(terms, deadline, at);
  });
