import type { Policy } from '../complaint/policy.js';
import { bangkalan } from '../policies/bangkalan.js';
import { clockNames } from '../value/clock-name.js';

const { disposition, ...clocks } = bangkalan.clocks;

/**
 * `bangkalan` with everything allowed that a policy can allow. Its disposition has 9 working days instead of 5
 * minutes, so that a clock of days runs at each stage before the end.
 */
export const permissive: Policy = {
  ...bangkalan,
  id: 'permissive',
  allows: { reopening: true, extension: Object.fromEntries(clockNames.map((clock) => [clock, 99])) },
  clocks: {
    ...clocks,
    ...(disposition && { disposition: { ...disposition, limit: { amount: 9, unit: 'workingDay' } } }),
  },
};
