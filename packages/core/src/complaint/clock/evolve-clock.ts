import type { Duration } from '../../value/duration.js';
import type { ClockFact, DeadlineSet } from './clock-fact.js';
import { hasElapsed, ordinalOf, type Deadline, type Deadlines } from './deadline.js';

/** What clock facts change in a deadline. */
type Changing = Pick<Deadline, 'limit' | 'due' | 'calendar' | 'noted' | 'end'>;

/**
 * A deadline as the fact that sets it gives it: running, and not noted. The id and the complaint are the caller's to
 * add.
 * @example
 * import { deadlineSetBy } from '@pengaduan/core';
 * const at = Date.parse('2025-02-03T08:00:00+07:00');
 * const due = { day: 20122, at: at + 5 * 60_000 };
 * const deadline = deadlineSetBy({
 *   type: 'DeadlineSet', at, deadline: 'intake-1', clock: 'intake', kind: 'limit', startedAt: at,
 *   limit: { amount: 5, unit: 'minute' }, due: { type: 'Known', ...due },
 * });
 * console.log(deadline.noted, deadline.end); // false undefined
 */
export const deadlineSetBy = (
  fact: DeadlineSet,
): Changing & Pick<Deadline, 'clock' | 'kind' | 'startedAt'> => {
  const { clock, kind, startedAt, limit, due, calendar } = fact;
  return { clock, kind, startedAt, limit, due, calendar, noted: false, end: undefined };
};

/**
 * A deadline after a fact about it. The complaint itself and the index of @pengaduan/deadlines both fold by this
 * function, so that they cannot differ. Fields that no clock fact changes stay as they are. The fact must be about
 * this deadline.
 * @example
 * import { deadlineAfter, runningDeadline, standardContext } from '@pengaduan/core';
 * import { at, live, wib } from '@pengaduan/core/testing';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const state = live(standardContext(), at.Received);
 * const before = isSome(state) ? runningDeadline(state.value, 'verification') : undefined;
 * const met = { at: wib('2025-02-04T08:00'), deadline: 'verification-1' };
 * const after = before && deadlineAfter(before, { ...met, type: 'DeadlineMet', clock: 'verification' });
 * console.log(after?.end); // { type: 'met', at: 1738630800000 }
 */
export const deadlineAfter = <D extends Changing>(before: D, fact: Exclude<ClockFact, DeadlineSet>): D => {
  const { at } = fact;
  switch (fact.type) {
    case 'DeadlineMoved': {
      const { limit, to: due, calendar } = fact;
      // What was noted was another due.
      return { ...before, limit, due, calendar, noted: false };
    }
    case 'DeadlineMissed':
      return { ...before, noted: true };
    case 'DeadlineElapsed':
      return fact.by === 'runner'
        ? { ...before, noted: true }
        : { ...before, noted: true, end: { type: 'elapsed', at } };
    case 'DeadlineMet':
      return { ...before, end: { type: 'met', at } };
    case 'DeadlineCompletedLate':
      return { ...before, end: { type: 'completedLate', at } };
    case 'DeadlineCancelled':
      return { ...before, end: { type: 'cancelled', at, cause: fact.cause, used: fact.used } };
  }
};

const extensionIn = (fact: ClockFact): number =>
  fact.type === 'DeadlineMoved' && fact.cause.type === 'extended' ? fact.cause.amount : 0;

/** What a paused deadline has used in all, its earlier pauses included. */
const spentBy = (paused: Deadline | undefined): Duration | undefined => {
  const used = paused?.end?.type === 'cancelled' ? paused.end.used : undefined;
  return used && { ...used, amount: used.amount + (paused?.spent?.amount ?? 0) };
};

/** The deadlines after a clock fact. A fact about a deadline that is not the clock's latest changes nothing. */
export const evolveClock = (deadlines: Deadlines, fact: ClockFact): Deadlines => {
  const latest = deadlines[fact.clock];
  if (fact.type === 'DeadlineSet') {
    const ordinal = ordinalOf(fact.deadline);
    const extendedBy = fact.resumes === undefined ? 0 : (latest?.extendedBy ?? 0);
    const spent = fact.resumes === undefined ? undefined : spentBy(latest);
    const elapsedBefore = latest !== undefined && hasElapsed(latest);
    const fresh = { id: fact.deadline, ordinal, extendedBy, spent, elapsedBefore, ...deadlineSetBy(fact) };
    return { ...deadlines, [fact.clock]: fresh };
  }
  if (latest?.id !== fact.deadline) return deadlines;
  const extendedBy = latest.extendedBy + extensionIn(fact);
  return { ...deadlines, [fact.clock]: deadlineAfter({ ...latest, extendedBy }, fact) };
};
