import { map } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Fold, Recorded } from '@pengaduan/journal';
import type { ComplaintEvent } from '../complaint/event.js';
import { evolve } from '../complaint/evolve.js';
import { initial, type State } from '../complaint/state.js';
import { commandOf, eventOf, type UnreadableEvent } from './stored.js';

/** Where the last event of a command stands: in the stream, or among those about to be appended (from 0). */
export type Place =
  | { readonly type: 'stored'; readonly revision: bigint }
  | { readonly type: 'proposed'; readonly offset: number };

/** A command that the complaint has taken, and what it gave; linked to the one before it. */
export interface HandledCommand {
  readonly id: string;
  readonly hash: string;
  readonly events: ReadonlyArray<ComplaintEvent>;
  readonly last: Place;
  readonly before: HandledCommand | undefined;
}

/** What a command is decided on: the complaint, and the commands it has taken. */
export interface CommandState {
  readonly state: State;
  readonly taken: HandledCommand | undefined;
}

const take = (taken: HandledCommand | undefined, record: Recorded, event: ComplaintEvent): HandledCommand | undefined => {
  const command = commandOf(record);
  if (command === undefined) return taken;
  const goesOn = taken?.id === command.id;
  return {
    ...command,
    events: goesOn ? [...taken.events, event] : [event],
    last: { type: 'stored', revision: record.revision },
    before: goesOn ? taken.before : taken,
  };
};

export const held: Fold<CommandState, UnreadableEvent> = {
  initial: { state: initial, taken: undefined },
  evolve: ({ state, taken }, record) =>
    pipe(
      eventOf(record),
      map((event) => ({ state: evolve(state, event), taken: take(taken, record, event) })),
    ),
};

/** The command of this id that was taken before, if any. */
export const handledBefore = (taken: HandledCommand | undefined, id: string): HandledCommand | undefined => {
  for (let one = taken; one !== undefined; one = one.before) if (one.id === id) return one;
  return undefined;
};
