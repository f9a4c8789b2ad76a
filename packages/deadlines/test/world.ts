import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import {
  complaintOf,
  eventOf,
  handle,
  type Command,
  type ComplaintEvent,
  type Context,
  type Environment,
} from '@pengaduan/core';
import { contextUnder } from '@pengaduan/core/testing';
import type { RunReport } from '@pengaduan/deadlines';
import { bangkalan, nasional } from '@pengaduan/core';
import { memoryStore, type Feed, type Recorded, type Store } from '@pengaduan/journal';

export const value = async <E, A>(task: TaskEither<E, A>): Promise<A> => {
  const answer = await task();
  if (answer._tag === 'Right') return answer.right;
  throw new Error(
    JSON.stringify(answer.left, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)),
  );
};

export const standard = contextUnder(bangkalan, nasional);

/** A memory store that takes records at no particular time, and an environment over it. */
export const world = (
  context: Context = standard,
): { readonly store: Store; readonly environment: Environment } => {
  const store = memoryStore({ now: () => 0 });
  return { store, environment: { journal: store.journal, context } };
};

/** The same command about another complaint. */
export const about = (complaint: string, command: Command): Command => ({ ...command, complaint });

/** Gives commands in order; each must be accepted. */
export const give = async (environment: Environment, ...commands: ReadonlyArray<Command>): Promise<void> => {
  for (const command of commands) {
    const answer = await value(handle(environment)(command));
    if (answer._tag === 'Left') throw new Error(`${command.id}: ${JSON.stringify(answer.left)}`);
  }
};

export const recordsIn = async (feed: Feed, prefix = 'complaint-'): Promise<ReadonlyArray<Recorded>> => {
  const all: Array<Recorded> = [];
  await value(
    feed.read<never>({ prefix, after: none }, ({ events }) => () => {
      all.push(...events);
      return Promise.resolve(right('continue'));
    }),
  );
  return all;
};

/** The events of every complaint, in order. */
export const historiesIn = async (
  feed: Feed,
): Promise<ReadonlyMap<string, ReadonlyArray<ComplaintEvent>>> => {
  const histories = new Map<string, Array<ComplaintEvent>>();
  for (const record of await recordsIn(feed)) {
    const event = eventOf(record);
    if (event._tag === 'Left') throw new Error(event.left.type);
    const complaint = complaintOf(record.stream);
    histories.set(complaint, [...(histories.get(complaint) ?? []), event.right]);
  }
  return histories;
};

export const eventsOf = async (feed: Feed, complaint = '1'): Promise<ReadonlyArray<ComplaintEvent>> =>
  (await historiesIn(feed)).get(complaint) ?? [];

/** Each deadline of a run with what became of it: `1 data-1 ComplaintArchived`. */
export const resultsOf = ({ done }: RunReport): ReadonlyArray<string> =>
  done.map(({ complaint, deadline, outcome }) =>
    [complaint, deadline, outcome.type === 'Acted' ? outcome.what : outcome.type].join(' '),
  );
