import { isLeft } from 'fp-ts/lib/Either.js';
import { coverage, localDay, parseDay, startOfDay, type Day } from '@pengaduan/calendar';
import { contextKnownOn, type Context, type Policy } from '@pengaduan/core';
import type { Entry } from '@pengaduan/core/testing';
import type { Learned } from './play.js';

/** The days on which a decree was issued, in order, each once. */
export const issueDays: ReadonlyArray<Day> = [
  ...new Set(coverage.flatMap(({ decrees }) => decrees.map(({ issued }) => issued))),
]
  .sort()
  .map((issued) => {
    const day = parseDay(issued);
    if (isLeft(day)) throw new Error(issued);
    return day.right;
  });

/** The context as an office has it that knows the decrees of a day. */
export const knownOn = (day: Day, policy: Policy): Context => {
  const context = contextKnownOn(day, policy);
  if (isLeft(context)) throw new Error(context.left.type);
  return context.right;
};

/**
 * The entries of an office that knew the decrees of the day it received the report on, and heard of each later one so
 * many milliseconds after the day of its issue began.
 */
export const withDecrees = (
  policy: Policy,
  entries: ReadonlyArray<Entry>,
  delays: ReadonlyArray<number>,
): { readonly first: Context; readonly entries: ReadonlyArray<Entry | Learned> } => {
  const from = localDay(entries[0]?.command.at ?? 0, policy.zone);
  const learned = issueDays
    .filter((day) => day > from)
    .map((day, n): Learned => ({
      enteredAt: startOfDay(day, policy.zone) + (delays[n % delays.length] ?? 0),
      context: knownOn(day, policy),
    }));
  // Who hears of a decree late must not forget a later one.
  const inOrder = learned.map((one, n) => ({
    ...one,
    enteredAt: Math.max(...learned.slice(0, n + 1).map(({ enteredAt }) => enteredAt)),
  }));
  const all = [...inOrder, ...entries].sort((a, b) => a.enteredAt - b.enteredAt);
  return { first: knownOn(from, policy), entries: all };
};
