import type { DamageOptions } from '@pengaduan/core';
import type { Store } from '@pengaduan/journal';
import { openMetrics, type Metrics, type MetricsFailure } from '@pengaduan/metrics';
import { isLeft, isRight, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { keepsReadModels } from '../shell/store/keeps-read-models.js';
import { isReadOnly } from './is-read-only.js';

/**
 * The read model of the evaluation: in the same file where the store is one, so that the next question reads only
 * what is new, and otherwise in memory, read from the journal anew. So it is too where the tables of a file are behind and
 * may not be written.
 */
export const openStoreMetrics =
  (store: Store, options: DamageOptions = {}): TaskEither<MetricsFailure, Metrics> =>
  async () => {
    const inMemory = right(openMetrics(store.feed, options));
    if (!keepsReadModels(store)) return inMemory;
    const { sqliteMetrics } = await import('@pengaduan/metrics/sqlite');
    const metrics = await sqliteMetrics(store, options)();
    if (isLeft(metrics)) return isReadOnly(metrics.left) ? inMemory : metrics;
    const read = await metrics.right.catchUp();
    return !read.ok && isReadOnly(read.failure) ? inMemory : metrics;
  };

/**
 * Brings the read model in a file up to date, so that the first question after an import need not read all of it.
 * A failure is not reported here: the command that asks next meets it and says so.
 */
export const catchUpMetrics = async (store: Store): Promise<void> => {
  if (!keepsReadModels(store)) return;
  const metrics = await openStoreMetrics(store)();
  if (isRight(metrics)) await metrics.right.catchUp();
};
