import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { Fold, Recorded } from '@pengaduan/journal';
import type { ComplaintEvent } from '../complaint/event.js';
import { evolve } from '../complaint/evolve.js';
import { initial, type State } from '../complaint/state.js';
import type { UnreadableEvent } from '../wire/damage.js';
import { commandOf, eventOf } from './stored.js';

/** The place of the last event of a command: its revision in the stream, or its index among those to be appended. */
export type EventLocation =
  | { readonly type: 'stored'; readonly revision: bigint }
  | { readonly type: 'proposed'; readonly offset: number };

/** A command that the complaint has accepted, and what it gave; linked to the one before it. */
export interface HandledCommand {
  readonly id: string;
  readonly hash: string;
  readonly events: ReadonlyArray<ComplaintEvent>;
  readonly last: EventLocation;
  readonly before: HandledCommand | undefined;
}

/** What a command is decided on: the complaint, and the commands it has accepted. */
export interface CommandState {
  readonly state: State;
  readonly latest: HandledCommand | undefined;
}

const handledAfter = (
  latest: HandledCommand | undefined,
  record: Recorded,
  event: ComplaintEvent,
): HandledCommand | undefined => {
  const command = commandOf(record);
  if (command === undefined) return latest;
  const { id, hash } = command;
  const last: EventLocation = { type: 'stored', revision: record.revision };
  return latest?.id === id
    ? { id, hash, events: [...latest.events, event], last, before: latest.before }
    : { id, hash, events: [event], last, before: latest };
};

/** Folds a complaint's stream into what a command is decided on. */
export const commandState: Fold<CommandState, UnreadableEvent> = {
  initial: { state: initial, latest: undefined },
  evolve: ({ state, latest }, record) => {
    const event = eventOf(record);
    if (isLeft(event)) return event;
    return right({
      state: evolve(state, event.right),
      latest: handledAfter(latest, record, event.right),
    });
  },
};

/** How the accepted commands are found by their ids. For one question it is quicker to look at each than to sort them. */
export const handledIn = (
  { latest }: CommandState,
  questions: number,
): ((id: string) => HandledCommand | undefined) => {
  if (questions === 1) {
    return (id) => {
      let one = latest;
      while (one !== undefined && one.id !== id) one = one.before;
      return one;
    };
  }
  const byId = new Map<string, HandledCommand>();
  for (let one = latest; one !== undefined; one = one.before) byId.set(one.id, one);
  return (id) => byId.get(id);
};
