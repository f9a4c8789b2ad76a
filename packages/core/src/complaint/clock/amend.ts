import { isNewer, startOfDay } from '@pengaduan/calendar';
import { clockNames } from '../../value/clock-name.js';
import { dueOf, isReached, type Due } from '../../value/due.js';
import type { Instant } from '../../value/instant.js';
import type { PolicyTerms } from '../context.js';
import type { AmendmentRule } from '../policy.js';
import { runningDeadline, type Complaint } from '../state.js';
import type { DeadlineMoved } from './clock-fact.js';
import { dayCountOf } from './day-count.js';
import type { Deadline } from './deadline.js';
import { decreesSince } from './decrees-since.js';

const isSame = (a: Due, b: Due): boolean =>
  a.type === 'Known' ? b.type === 'Known' && a.at === b.at : b.type === 'Uncovered' && a.year === b.year;

/** Whether a policy lets a decree move a due. One that lay beyond the known calendar is always filled in. */
const mayMove = (rule: AmendmentRule, from: Due, to: Due): boolean => {
  if (isSame(from, to)) return false;
  if (from.type === 'Uncovered') return true;
  if (to.type === 'Uncovered') return false;
  return rule === 'follow' || (rule === 'laterOnly' && to.at > from.at);
};

/** Where the decrees that became known move a due, and the last of them that did. */
export interface AmendedDue {
  readonly due: Due;
  readonly decree: string;
  /** The version of the newest calendar: all decrees behind it were looked at. */
  readonly calendar: string;
}

type Counted = Pick<Deadline, 'startedAt' | 'limit' | 'due' | 'calendar'>;

/**
 * Where a running deadline falls by the decrees known now, as if each had been entered on the day of its issue: one
 * issued before the due moves it by the policy, one issued later leaves it. Undefined where it stays.
 *
 * @example amendedDue(terms, deadline)?.decree // 'SKB 933/2025, 1/2025, 3/2025'
 */
export const amendedDue = (terms: PolicyTerms, deadline: Counted): AmendedDue | undefined => {
  const { startedAt, limit, calendar: version } = deadline;
  if (limit.unit !== 'workingDay' || version === undefined) return undefined;
  const { zone, calendar: newest } = dayCountOf(terms, deadline);
  if (!isNewer(newest, version)) return undefined;
  let { due } = deadline;
  let behind: string | undefined;
  for (const { decree, issued, calendar } of decreesSince(terms, newest, version)) {
    if (isReached(due, startOfDay(issued, zone))) break;
    const to = dueOf({ zone, calendar }, startedAt, limit);
    if (!mayMove(terms.policy.amendments, due, to)) continue;
    due = to;
    behind = decree;
  }
  return behind === undefined || isSame(due, deadline.due)
    ? undefined
    : { due, decree: behind, calendar: newest.version };
};

/**
 * What the decrees known now change in the running deadlines of a complaint; nothing that has ended moves. `at` is when
 * it is done.
 *
 * @example amend(terms, complaint, Date.now()) // [{ type: 'DeadlineMoved', cause: { type: 'decree', ... }, ... }]
 */
export const amend = (terms: PolicyTerms, complaint: Complaint, at: Instant): ReadonlyArray<DeadlineMoved> =>
  clockNames.flatMap((clock) => {
    const deadline = runningDeadline(complaint, clock);
    const amended = deadline && amendedDue(terms, deadline);
    if (deadline === undefined || amended === undefined) return [];
    const { id, limit, due: from } = deadline;
    const cause = { type: 'decree', decree: amended.decree } as const;
    const { due: to, calendar } = amended;
    return [{ type: 'DeadlineMoved', at, deadline: id, clock, cause, limit, from, to, calendar }];
  });
