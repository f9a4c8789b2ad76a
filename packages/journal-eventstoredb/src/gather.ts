import { setImmediate } from 'node:timers/promises';
import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import { isAfter, type Position, type Recorded } from '@pengaduan/journal';

import { placeOf, recordOf } from './record.js';
import type { Scan } from './scan.js';
import { isInternalStream } from './stream-names.js';
import type { Mark, Subscription } from './subscription.js';
import type { Trouble } from './trouble.js';

/** At most so many records are handed over at once. */
const batchSize = 256;

/** What is there without waiting. A mark or a trouble comes behind the records, and ends the batch. */
export interface Gathered {
  readonly events: ReadonlyArray<Recorded>;
  /** The last position seen, of a record that was handed over or of one that was passed by. */
  readonly seenTo: Position | undefined;
  readonly then: { readonly mark: Mark } | { readonly trouble: Trouble } | undefined;
}

export interface Wanted {
  /** The namespace of the store on the server; names are handed over without it. */
  readonly root: string;
  readonly prefix: string;
}

/** The name of a stream that is ours to hand over. The server's own comparison of names follows a culture. */
const nameOf = (stream: string, { root, prefix }: Wanted): string | undefined => {
  const name = stream.slice(root.length);
  return stream.startsWith(`${root}${prefix}`) && !isInternalStream(name) ? name : undefined;
};

/**
 * All that is there. Events come in one by one, so it looks again after a turn of the event loop as long as that brings
 * more: a reader that catches up gets its records by the hundred, one at the head gets each at once.
 */
export const gather = async (source: Subscription, scan: Scan, wanted: Wanted): Promise<Gathered> => {
  const events: Array<Recorded> = [];
  let seenTo: Position | undefined;
  const isNew = (position: Position): boolean =>
    scan.isNew(position) && (seenTo === undefined || isAfter(position, seenTo));
  const add = (given: AllStreamResolvedEvent): Trouble | undefined => {
    const place = placeOf(given);
    if (place === undefined || !isNew(place.position)) return undefined;
    const name = place.system ? undefined : nameOf(place.stream, wanted);
    if (name !== undefined) {
      const record = recordOf(given, place, name);
      if (record._tag === 'Left') return record.left;
      events.push(record.right);
    }
    seenTo = place.position;
    return undefined;
  };
  const takeAll = (): Gathered['then'] => {
    while (events.length < batchSize) {
      const next = source.take();
      if (next === undefined) return undefined;
      if ('mark' in next) return next;
      const trouble = add(next.item);
      if (trouble !== undefined) return { trouble };
    }
    return undefined;
  };
  for (;;) {
    const before = events.length;
    const then = takeAll();
    if (then !== undefined || events.length === before || events.length === batchSize)
      return { events, seenTo, then };
    await setImmediate();
  }
};
