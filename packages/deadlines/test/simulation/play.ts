import { isSome } from 'fp-ts/lib/Option.js';
import { handle, type ComplaintEvent, type Environment, type Instant } from '@pengaduan/core';
import { contextUnder } from '@pengaduan/core/testing';
import { memoryDeadlines, runDue } from '@pengaduan/deadlines';
import type { AppendFailure, Journal } from '@pengaduan/journal';
import { historiesIn, value, world } from '../world.js';
import type { Look, Script } from './script.js';

/** Appends now and then fail before they are written, or are written and the answer is lost. */
const faulty = (journal: Journal): Journal => {
  let calls = 0;
  const failure = (type: 'Unavailable' | 'OutcomeUnknown'): AppendFailure =>
    type === 'Unavailable'
      ? { type, reason: 'locked', detail: '', retry: 'safe' }
      : { type, stream: '', detail: '', retry: 'same-ids' };
  return {
    ...journal,
    append: (token, events) => async () => {
      calls++;
      if (calls % 7 === 3) return { _tag: 'Left', left: failure('Unavailable') };
      const done = await journal.append(token, events)();
      // Asked again at once, as after a lost answer, twice in a row: the runner has to come back later.
      return calls % 11 === 5 || calls % 11 === 6 ? { _tag: 'Left', left: failure('OutcomeUnknown') } : done;
    },
  };
};

/** Plays a script with two runners until nothing is due any more, and gives what every complaint's stream holds. */
export const play = async (
  { policies, commands, looks }: Script,
  makeJournal: (journal: Journal) => Journal = faulty,
): Promise<ReadonlyMap<string, ReadonlyArray<ComplaintEvent>>> => {
  const { store, environment } = world(contextUnder(...policies));
  const shaky: Environment = { ...environment, journal: makeJournal(environment.journal) };
  const runners = { a: memoryDeadlines(store.feed), b: memoryDeadlines(store.feed) };
  const eye = memoryDeadlines(store.feed);

  const firstDue = async (after: Instant, until = Infinity): Promise<Instant | undefined> => {
    await value(eye.catchUp);
    const first = await value(eye.firstDueAfter(after));
    return isSome(first) && first.value <= until ? first.value : undefined;
  };
  let now = commands[0]?.at ?? 0;
  const look = async ({ who, crash }: Omit<Look, 'when'>, at: Instant): Promise<void> => {
    now = at;
    const names = who === 'both' ? (['a', 'b'] as const) : ([who] as const);
    if (crash) for (const name of names) runners[name] = memoryDeadlines(store.feed);
    await Promise.all(
      names.map((name) =>
        runDue({ environment: shaky, index: runners[name], id: name, now: () => at })(at)(),
      ),
    );
  };

  for (const [n, command] of commands.entries()) {
    for (const one of looks[n % looks.length] ?? []) {
      if (typeof one.when === 'number') {
        await look(one, now + Math.floor(one.when * (command.at - now)));
        continue;
      }
      for (;;) {
        const due = await firstDue(now, command.at);
        if (due !== undefined) await look(one, due);
        if (due === undefined || one.when === 'at the due') break;
      }
    }
    now = command.at;
    await value(handle(environment)(command));
  }
  for (let due: Instant | undefined = now; due !== undefined; due = await firstDue(due)) {
    // A failed append is tried again at the next look.
    for (const who of ['both', 'a', 'b'] as const) await look({ who, crash: false }, due);
  }
  return historiesIn(store.feed);
};
