import type { Proposed, Store, Token } from '@pengaduan/journal';
import { everything } from './everything.js';
import { event } from './records.js';

export interface Append {
  readonly token: Token;
  readonly events: ReadonlyArray<Proposed>;
}

export const toNew = (stream: string, id = stream): Append => ({
  token: { stream, revision: 'no_stream' },
  events: [event(id)],
});

/** The first events of three streams. */
export const three = ['a', 'b', 'c'].map((stream) => toNew(stream));

/** Asks for all appends in one turn of the event loop. */
export const atOnce = ({ journal }: Store, appends: ReadonlyArray<Append>) =>
  Promise.all(appends.map(({ token, events }) => journal.append(token, events)()));

export const stored = async (store: Store) => (await everything(store)).map(({ id }) => id);
