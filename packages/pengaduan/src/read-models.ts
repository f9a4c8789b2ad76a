import { memoryDeadlines, type DeadlineIndex } from '@pengaduan/deadlines';
import { outcome, type Outcome, type Store } from '@pengaduan/journal';
import type { Projections } from '@pengaduan/journal-sqlite';
import { openMetrics, type Metrics } from '@pengaduan/metrics';
import type { Cause } from './failure.js';

const keepsReadModels = (store: Store): store is Store & Projections => 'projection' in store;

/** Opens at the first call, and gives the same from then on; where it fails, the next call tries again. */
const once = <E, A>(open: () => Promise<Outcome<E, A>>): (() => Promise<Outcome<E, A>>) => {
  let opening: Promise<Outcome<E, A>> | undefined;
  return async () => {
    opening ??= open();
    const opened = await opening;
    if (!opened.ok) opening = undefined;
    return opened;
  };
};

/** The rows of the metrics: in tables of the store where it has a file, else in memory. */
export const metricsOf = (store: Store): (() => Promise<Outcome<Cause, Metrics>>) =>
  once<Cause, Metrics>(async () => {
    if (!keepsReadModels(store)) return { ok: true, value: openMetrics(store.feed) };
    const { sqliteMetrics } = await import('@pengaduan/metrics/sqlite');
    return outcome(sqliteMetrics(store));
  });

/** The running deadlines, kept as the metrics are. */
export const indexOf = (store: Store): (() => Promise<Outcome<Cause, DeadlineIndex>>) =>
  once<Cause, DeadlineIndex>(async () => {
    if (!keepsReadModels(store)) return { ok: true, value: memoryDeadlines(store.feed) };
    const { sqliteDeadlines } = await import('@pengaduan/deadlines/sqlite');
    return outcome(sqliteDeadlines(store));
  });
