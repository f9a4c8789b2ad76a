import type { ReadStreamOptions, ResolvedEvent } from '@eventstore/db-client';
import { BACKWARDS, END, FORWARDS, START } from '@eventstore/db-client';
import type { Connection } from './connection.js';
import { sourceOf, type Giving, type Source } from './source.js';
import type { Trouble } from './trouble.js';

/** How many events may wait in the client: enough to keep it busy, few enough to stay small. */
export const readAhead = 128;

type Event = ResolvedEvent;

export interface Reading {
  readonly stream: string;
  /** Inclusive. */
  readonly from: bigint | 'start' | 'end';
  readonly count?: number;
  /** A follower node may lag behind: what decides about a write asks the leader. */
  readonly leader: boolean;
}

const open = ({ client, closing }: Connection, reading: Reading): Source<Event, never> => {
  const { stream, from, count, leader } = reading;
  const options: ReadStreamOptions = {
    fromRevision: from === 'start' ? START : from === 'end' ? END : from,
    direction: from === 'end' ? BACKWARDS : FORWARDS,
    requiresLeader: leader,
    ...(count === undefined ? {} : { maxCount: count }),
  };
  const events = client.readStream(stream, options, { highWaterMark: readAhead });
  const giving: Giving<Event> = events;
  return sourceOf<Event>(giving, () => events.cancel(), closing);
};

/** Hands over event by event, holding the server back meanwhile, until the end, a trouble, or `visit` has enough. */
export const readStream = async <R>(
  connection: Connection,
  reading: Reading,
  visit: (event: Event) => R | undefined,
): Promise<R | 'end' | Trouble> => {
  const source = open(connection, reading);
  try {
    for (;;) {
      for (let next = source.take(); next !== undefined; next = source.take()) {
        const enough = 'item' in next ? visit(next.item) : undefined;
        if (enough !== undefined) return enough;
      }
      const how = await source.more(connection.settings.callTimeout);
      if (how !== 'more') return how;
    }
  } finally {
    await source.close();
  }
};

/** A few events as an array. */
export const readSome = async (
  connection: Connection,
  reading: Reading,
): Promise<ReadonlyArray<Event> | Trouble> => {
  const events: Array<Event> = [];
  const how = await readStream<never>(connection, reading, (event) => {
    events.push(event);
    return undefined;
  });
  return how === 'end' ? events : how;
};
