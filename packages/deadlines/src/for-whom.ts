import type { ClockEnd, ClockName, Policy, Unit } from '@pengaduan/core';

/**
 * Whether people can do something about a clock: not where it waits for the reporter, whose silence closes or archives
 * the report, nor in the minutes that some steps of the SOP have, which are over before anybody reads of them.
 */
export const isForPeople = (end: ClockEnd | undefined, unit: Unit): boolean =>
  end !== 'close' && end !== 'archive' && (unit === 'day' || unit === 'workingDay');

/** Whether it is the agency that has to act on a clock; else it is the office. */
export const isForAgency = (policy: Policy, clock: ClockName): boolean =>
  policy.clocks[clock]?.stop.some((moment) => moment === 'response' || moment === 'substantiveResponse') ??
  false;
