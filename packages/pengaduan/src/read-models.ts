import { tablesOf } from '#tables';
import { memoryDeadlines, type DeadlineIndex } from '@pengaduan/deadlines';
import type { Outcome, Store } from '@pengaduan/journal';
import { openMetrics, type Metrics } from '@pengaduan/metrics';
import type { Cause } from './failure.js';

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
  once<Cause, Metrics>(
    async () => tablesOf(store)?.metrics() ?? { ok: true, value: openMetrics(store.feed) },
  );

/** The running deadlines, kept as the metrics are. */
export const indexOf = (store: Store): (() => Promise<Outcome<Cause, DeadlineIndex>>) =>
  once<Cause, DeadlineIndex>(
    async () => tablesOf(store)?.index() ?? { ok: true, value: memoryDeadlines(store.feed) },
  );
