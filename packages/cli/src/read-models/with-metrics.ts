import { outcome } from '@pengaduan/journal';
import type { Metrics, MetricsFailure } from '@pengaduan/metrics';
import { refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnanswered } from '../shell/words/damaged.js';
import type { SkipDamaged } from './damaged.js';
import { openStoreMetrics } from './open-metrics.js';
import type { ReadModelsOptions } from './option.js';
import { withReadModels } from './with-read-models.js';

/** Ends a command because the metrics did not answer: one sentence, and exit 1. */
export type RefuseFailure = (failure: MetricsFailure) => Promise<Exit>;

/** Runs a command that asks the metrics of a store. */
export const withMetrics = (
  session: Session,
  options: ReadModelsOptions & SkipDamaged,
  run: (metrics: Metrics, refuseFailure: RefuseFailure) => Promise<Exit>,
): Promise<Exit> =>
  withReadModels(session, options, async ({ store }) => {
    const refuseFailure: RefuseFailure = (failure) =>
      refuse(session, describeUnanswered(failure, session.lang));
    const { skipDamaged = false } = options;
    const metrics = await outcome(openStoreMetrics(store, { skipDamaged }));
    return metrics.ok ? run(metrics.value, refuseFailure) : refuseFailure(metrics.failure);
  });
