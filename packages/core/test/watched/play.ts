import { isLeft } from 'fp-ts/lib/Either.js';
import { isSome } from 'fp-ts/lib/Option.js';
import {
  amend,
  evolve,
  initial,
  isClockFact,
  step,
  termsOf,
  type ComplaintEvent,
  type Context,
  type Instant,
} from '@pengaduan/core';
import type { Entry } from '@pengaduan/core/testing';
import { actOnDue, earliestDue, type Watched } from './runner.js';

/** The office hears of newer decrees, and moves what runs by them. */
export interface Learned {
  readonly enteredAt: Instant;
  readonly context: Context;
}

/** When a runner comes: never, at each due instant, or at these parts of the time between one entry and the next. */
export type Visits = 'never' | 'at every due' | ReadonlyArray<number>;

/** A life as it was played. */
export interface Played {
  /** What became of each entry, apart from notes: its events, or why it was refused. */
  readonly answers: ReadonlyArray<unknown>;
  /** How many events there were after each entry. */
  readonly lengths: ReadonlyArray<number>;
  readonly events: ReadonlyArray<ComplaintEvent>;
  /** How many entries came before the system first did more than note; all of them where it never did. */
  readonly beforeFirstAct: number;
}

const isNote = (event: ComplaintEvent): boolean =>
  event.type === 'DeadlineMissed' || (event.type === 'DeadlineElapsed' && event.by === 'runner');

const day = 86_400_000;
/** For how long the runner comes after the last entry. */
const after = 400 * day;

const enter = (context: Context, watched: Watched, entry: Entry | Learned): unknown => {
  if ('command' in entry) {
    const done = step({ ...context, now: entry.enteredAt }, watched.state, entry.command);
    if (isLeft(done)) return done.left;
    watched.state = done.right.state;
    watched.events.push(...done.right.events);
    return done.right.events.filter((event) => !isNote(event));
  }
  if (!isSome(watched.state)) return [];
  const terms = termsOf(entry.context, watched.state.value.policy);
  const moved = terms === undefined ? [] : amend(terms, watched.state.value, entry.enteredAt);
  watched.events.push(...moved);
  watched.state = moved.reduce(evolve, watched.state);
  return moved;
};

/** Plays a life while a runner comes now and then. */
export const play = (first: Context, entries: ReadonlyArray<Entry | Learned>, visits: Visits): Played => {
  const watched: Watched = { state: initial, events: [] };
  const answers: Array<unknown> = [];
  const lengths: Array<number> = [];
  let [context, now, beforeFirstAct] = [first, entries[0]?.enteredAt ?? 0, entries.length];

  const visit = (at: Instant): void => {
    now = at;
    const acted = actOnDue(context, watched, at).some((event) => !isClockFact(event));
    if (acted) beforeFirstAct = Math.min(beforeFirstAct, answers.length);
  };
  const watchUntil = (until: Instant, n: number): void => {
    if (visits === 'never') return;
    if (visits !== 'at every due') {
      const [from, part] = [now, visits[n % visits.length] ?? 0];
      return visit(Math.round(from + part * (until - from)));
    }
    for (;;) {
      const due = earliestDue(watched.state);
      if (due === undefined || due > until) return;
      visit(Math.max(now, due));
    }
  };

  entries.forEach((entry, n) => {
    watchUntil(entry.enteredAt, n);
    now = entry.enteredAt;
    answers.push(enter(context, watched, entry));
    lengths.push(watched.events.length);
    if ('context' in entry) context = entry.context;
  });
  watchUntil(now + after, entries.length);
  return { answers, lengths, events: watched.events, beforeFirstAct };
};
