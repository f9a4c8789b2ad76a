import type { Store } from '@pengaduan/journal';
import type { Projections } from '@pengaduan/journal-sqlite';

/** Whether there is a file beside a store, or its own, in which read models are kept. */
export const keepsReadModels = (store: Store): store is Store & Projections => 'projection' in store;
