import type { Around } from '@pengaduan/core';
import { checkFields, type Feed, type Journal, type Store } from '@pengaduan/journal';
import { around } from './handling.js';
import { tracedJournal } from './journal.js';
import { tracedFeed } from './project.js';
import { tracedStore } from './store.js';

/** What is given to `openPengaduan`, `openComplaints`, `handle` or a runner, with whatever else they take. */
export interface Traceable {
  readonly store?: Store;
  readonly journal?: Journal;
  readonly feed?: Feed;
}

/** The same, with a span for each call. */
export type Traced<Options extends Traceable> = Options & { readonly around: Around };

/**
 * Gives options with which an application is traced by OpenTelemetry: a span for each handling of commands (`handle`, and
 * `act` where a runner acts on a deadline), each `load`, `resync` and `append` of a stream, and each `project` of a read
 * model. Spans carry ids of reports and names of types; no person, no text, no message. Without an SDK they cost next to
 * nothing and go nowhere.
 * @example
 * import { memoryStore, openPengaduan } from 'pengaduan';
 * import { traced } from 'pengaduan/opentelemetry';
 * const opened = await openPengaduan(traced({ store: memoryStore({ now: Date.now }) }));
 * console.log(opened.ok); // true
 */
export const traced = <Options extends Traceable>(options: Options): Traced<Options> => {
  checkFields({ by: 'traced', what: 'what openPengaduan takes, traced({ store })', fields: {} }, options);
  const { store, journal, feed } = options;
  return {
    ...options,
    ...(store === undefined ? {} : { store: tracedStore(store) }),
    ...(journal === undefined ? {} : { journal: tracedJournal(journal) }),
    ...(feed === undefined ? {} : { feed: tracedFeed(feed) }),
    around,
  };
};
