import type { Store } from '@pengaduan/journal';
import type { SqliteStore } from '@pengaduan/journal-sqlite';

/** Whether a store is a file, which has room for read models beside its events. */
export const isFile = (store: Store): store is SqliteStore => 'projection' in store;
