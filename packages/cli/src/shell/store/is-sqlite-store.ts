import type { Store } from '@pengaduan/journal';
import type { SqliteStore } from '@pengaduan/journal-sqlite';

/** Whether a store is a file of SQLite, which can keep read models beside its events. */
export const isSqliteStore = (store: Store): store is SqliteStore => 'projection' in store;
