import type { Store } from '@pengaduan/journal';
import type { Projections } from '@pengaduan/journal-sqlite';
import { tracedJournal } from './journal.js';
import { tracedFeed, tracedProjections } from './project.js';

const keepsReadModels = (store: Store): store is Store & Projections => 'projection' in store;

/** A store with a span for each call of its journal, its feed and the read models in its file. */
export const tracedStore = <S extends Store>(store: S): S => ({
  ...store,
  ...(keepsReadModels(store) ? tracedProjections(store) : {}),
  journal: tracedJournal(store.journal),
  feed: tracedFeed(store.feed),
});
