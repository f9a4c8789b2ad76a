import type { Limit } from '../value/limit.js';

/** What is left of a limit after a pause, never less than nothing; hours go on in minutes. */
export const remaining = (limit: Limit, used: Limit): Limit => ({
  unit: limit.unit,
  amount: Math.max(0, limit.amount - used.amount),
});
