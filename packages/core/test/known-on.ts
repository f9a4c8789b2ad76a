import { coverage, parseDay, type Day } from '@pengaduan/calendar';
import { contextKnownOn, type Context, type Policy } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';

/** A day as YYYY-MM-DD. */
export const dayOf = (iso: string): Day => {
  const day = parseDay(iso);
  if (isLeft(day)) throw new Error(iso);
  return day.right;
};

/** The days on which a decree was issued, in order, each once. */
export const issueDays: ReadonlyArray<Day> = [
  ...new Set(coverage.flatMap(({ decrees }) => decrees.map(({ issued }) => issued))),
]
  .sort()
  .map(dayOf);

// Calendars with regional days take a while to draw: the contexts of one policy are made once.
const made = new WeakMap<Policy, Map<Day, Context>>();

/** The context of an office that knows the decrees of a day, and none issued later. */
export const knownOn = (day: Day, policy: Policy): Context => {
  const ofPolicy = made.get(policy) ?? new Map<Day, Context>();
  made.set(policy, ofPolicy);
  const before = ofPolicy.get(day);
  if (before !== undefined) return before;
  const context = contextKnownOn(day, policy);
  if (isLeft(context)) throw new Error(context.left.type);
  ofPolicy.set(day, context.right);
  return context.right;
};
