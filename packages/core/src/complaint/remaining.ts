import type { Limit } from '../value/limit.js';

/** What is left of a limit after a pause, never less than nothing; hours go on in minutes. */
export const remaining = (limit: Limit, used: Limit): Limit => {
  const whole = limit.unit === 'hour' && used.unit === 'minute' ? limit.amount * 60 : limit.amount;
  return { unit: used.unit, amount: Math.max(0, whole - used.amount) };
};
