import type { Policy } from '../complaint/policy.js';
import { bangkalan } from '../policies/bangkalan.js';
import { clockNames } from '../value/clock-name.js';

const { disposition, ...clocks } = bangkalan.clocks;

/** `bangkalan`, allowing all that a policy can allow; a day for the disposition, so that some clock always runs. */
export const permissive: Policy = {
  ...bangkalan,
  id: 'permissive',
  allows: { reopening: true, extension: Object.fromEntries(clockNames.map((clock) => [clock, 99])) },
  clocks: {
    ...clocks,
    ...(disposition && { disposition: { ...disposition, limit: { amount: 9, unit: 'workingDay' } } }),
  },
};
