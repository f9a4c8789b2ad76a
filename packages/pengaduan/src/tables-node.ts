import type { DeadlineIndex } from '@pengaduan/deadlines';
import { outcome, type Outcome, type Store } from '@pengaduan/journal';
import type { Projections } from '@pengaduan/journal-sqlite';
import type { Metrics } from '@pengaduan/metrics';
import type { Cause } from './failure.js';

/** Opens the read models that a store keeps in its own file. */
export interface Tables {
  readonly metrics: () => Promise<Outcome<Cause, Metrics>>;
  readonly index: () => Promise<Outcome<Cause, DeadlineIndex>>;
}

const keepsReadModels = (store: Store): store is Store & Projections => 'projection' in store;

/** The tables of a store that has a file; undefined for others. SQLite is loaded when they are opened. */
export const tablesOf = (store: Store): Tables | undefined =>
  keepsReadModels(store)
    ? {
        metrics: async () => {
          const { sqliteMetrics } = await import('@pengaduan/metrics/sqlite');
          return outcome(sqliteMetrics(store));
        },
        index: async () => {
          const { sqliteDeadlines } = await import('@pengaduan/deadlines/sqlite');
          return outcome(sqliteDeadlines(store));
        },
      }
    : undefined;
