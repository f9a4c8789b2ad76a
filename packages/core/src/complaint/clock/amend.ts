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

/** The due to which newer holiday decrees move a running deadline. */
export interface AmendedDue {
  readonly due: Due;
  /** The name of the last decree that moved it. */
  readonly decree: string;
  /** The version of the newest calendar, of which every decree was considered. */
  readonly calendar: string;
}

type Counted = Pick<Deadline, 'startedAt' | 'limit' | 'due' | 'calendar'>;

/**
 * Where a running deadline falls by the decrees that the calendars of `terms` know, as if each decree had been
 * applied on the day of its issue (ADR 20): one issued before the due moves it as the policy's `amendments` says, one
 * issued later does not. Undefined where the due stays, and for limits in other units than working days.
 * @example
 * import { amendedDue, standardContext } from '@pengaduan/core';
 * // The tenth working day was 19 August 2025, until a decree of 7 August closed the 18th.
 * const amended = amendedDue(standardContext().defaultTerms, {
 *   startedAt: Date.parse('2025-08-05T09:00:00+07:00'),
 *   limit: { amount: 10, unit: 'workingDay' },
 *   due: { type: 'Known', day: 20319, at: Date.parse('2025-08-20T00:00:00+07:00') },
 *   calendar: 'id-2024-10-14/5',
 * });
 * console.log(amended?.due); // { type: 'Known', day: 20320, at: 1755709200000 }
 */
export const amendedDue = (terms: PolicyTerms, deadline: Counted): AmendedDue | undefined => {
  const { startedAt, limit, calendar: version } = deadline;
  // Only limits in working days have one.
  if (version === undefined) return undefined;
  const { zone, calendar: newest } = dayCountOf(terms, deadline);
  if (!isNewer(newest, version)) return undefined;
  let { due } = deadline;
  let behind: string | undefined;
  for (const { decree, issued, calendar } of decreesSince(terms, newest, version)) {
    if (isReached(due, startOfDay(issued, zone))) break;
    const to = dueOf({ zone, calendar }, startedAt, limit);
    // What was issued before the deadline started is no amendment: it was only loaded late.
    const rule = startOfDay(issued, zone) <= startedAt ? 'follow' : terms.policy.amendments;
    if (!mayMove(rule, due, to)) continue;
    due = to;
    behind = decree;
  }
  return behind === undefined || isSame(due, deadline.due)
    ? undefined
    : { due, decree: behind, calendar: newest.version };
};

const movesOf = (terms: PolicyTerms, deadline: Deadline, at: Instant): ReadonlyArray<DeadlineMoved> => {
  const amended = amendedDue(terms, deadline);
  if (amended === undefined) return [];
  const { id, clock, limit, due: from } = deadline;
  const { due: to, decree, calendar } = amended;
  const cause = { type: 'decree', decree } as const;
  return [{ type: 'DeadlineMoved', at, deadline: id, clock, cause, limit, from, to, calendar }];
};

/**
 * The facts by which newer holiday decrees move the running deadlines of a complaint, by `amendedDue`; empty where none
 * moves. A deadline that has ended never moves. `at` is the instant that the facts carry. `amendDeadlines` also stores
 * them.
 * @example
 * import { amend, bangkalan, contextKnownOn, standardContext } from '@pengaduan/core';
 * import { live, receive, requestData } from '@pengaduan/core/testing';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const before = contextKnownOn(20306, bangkalan); // 6 August 2025, the day before a decree closed the 18th
 * const commands = [receive('2025-08-05T09:00'), requestData('2025-08-05T09:00')];
 * const state = isRight(before) && live(before.right, commands);
 * const facts = state && isSome(state) ? amend(standardContext().defaultTerms, state.value, Date.now()) : [];
 * console.log(facts.map(({ deadline, cause }) => `${deadline}: ${cause.type}`)); // [ 'data-1: decree' ]
 */
export const amend = (terms: PolicyTerms, complaint: Complaint, at: Instant): ReadonlyArray<DeadlineMoved> =>
  clockNames.flatMap((clock) => {
    const deadline = runningDeadline(complaint, clock);
    return deadline === undefined ? [] : movesOf(terms, deadline, at);
  });
