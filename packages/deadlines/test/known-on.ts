import { parseDay } from '@pengaduan/calendar';
import { contextKnownOn, type Context, type Policy } from '@pengaduan/core';

/** The context of policies as an officer could have had it on a date. */
export const knownOn = (date: string, policy: Policy, ...others: ReadonlyArray<Policy>): Context => {
  const day = parseDay(date);
  const context = day._tag === 'Right' ? contextKnownOn(day.right, policy, ...others) : day;
  if (context._tag === 'Left') throw new Error(JSON.stringify(context.left));
  return context.right;
};
