import { localDay, startOfDay } from '@pengaduan/calendar';
import type { Context, Policy } from '@pengaduan/core';
import type { Entry } from '@pengaduan/core/testing';
import { issueDays, knownOn } from '../known-on.js';
import type { Learned } from './play.js';

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
