import {
  termsOf,
  type ClockEnd,
  type ClockName,
  type Context,
  type Policy,
  type Unit,
} from '@pengaduan/core';
import { endOf, type IndexedDeadline } from './running-deadline.js';

/** The end of a wait for the reporter, whose silence closes or archives the report. */
const waitsForReporter = (end: ClockEnd | undefined): boolean => end === 'close' || end === 'archive';

/**
 * Whether people can do something about a clock: not where it waits for the reporter, nor in the minutes that some steps
 * of the SOP have, which are over before anybody reads of them.
 */
export const isForPeople = (end: ClockEnd | undefined, unit: Unit): boolean =>
  !waitsForReporter(end) && (unit === 'day' || unit === 'workingDay');

/** Whether it is the agency that has to act on a clock; else it is the office. */
export const isForAgency = (policy: Policy, clock: ClockName): boolean =>
  policy.clocks[clock]?.stop.some((moment) => moment === 'response' || moment === 'substantiveResponse') ??
  false;

/**
 * Whether a limit is one of minutes, which is over before anybody reads of it.
 * @example
 * import { isOfMinutes } from '@pengaduan/deadlines';
 * console.log(isOfMinutes({ limit: { amount: 5, unit: 'minute' } })); // true
 */
export const isOfMinutes = ({ limit }: Pick<IndexedDeadline, 'limit'>): boolean => limit.unit === 'minute';

/** Who can end a deadline in time. */
export type Keeper = 'agency' | 'office' | 'reporter';

/**
 * Who can end a deadline in time: the agency where its answer ends it, the reporter where only they are waited for (then
 * the system closes or archives the report), else the office. The agency where the context lacks the policy.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { keeperOf } from '@pengaduan/deadlines';
 * const context = standardContext();
 * const policy = { id: 'bangkalan', version: 1 };
 * console.log(keeperOf(context, { policy, clock: 'response' })); // agency
 * console.log(keeperOf(context, { policy, clock: 'feedback' })); // reporter
 */
export const keeperOf = (context: Context, running: Pick<IndexedDeadline, 'policy' | 'clock'>): Keeper => {
  if (waitsForReporter(endOf(context, running))) return 'reporter';
  const policy = termsOf(context, running.policy)?.policy;
  return policy === undefined || isForAgency(policy, running.clock) ? 'agency' : 'office';
};
