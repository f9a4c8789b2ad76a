import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { isRight, right } from 'fp-ts/lib/Either.js';
import type { Store } from '@pengaduan/journal';
import { openMetrics, type Metrics, type MetricsFailure } from '@pengaduan/metrics';
import { isFile } from '../shell/store/is-file.js';

/**
 * The read model of a store: in the same file where the store is one, so that the next question reads only what is
 * new, and otherwise in memory, read from the journal anew.
 */
export const metricsOf =
  (store: Store): TaskEither<MetricsFailure, Metrics> =>
  async () => {
    if (!isFile(store)) return right(openMetrics(store.feed));
    const { sqliteMetrics } = await import('@pengaduan/metrics/sqlite');
    return sqliteMetrics(store)();
  };

/**
 * Brings the read model in a file up to date, so that the first question after an import need not read all of it.
 * What cannot be read is told by whoever asks.
 */
export const keepUp = async (store: Store): Promise<void> => {
  if (!isFile(store)) return;
  const metrics = await metricsOf(store)();
  if (isRight(metrics)) await metrics.right.catchUp();
};
