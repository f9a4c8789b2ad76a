import { outcome } from '@pengaduan/journal';
import {
  evaluate as evaluateRows,
  evaluateBy,
  evaluationJson,
  type MetricsFailure,
} from '@pengaduan/metrics';
import { leftOutBy, leftOutJson, listLeftOut } from '../read-models/damaged.js';
import { openStoreMetrics } from '../read-models/open-metrics.js';
import { withReadModels } from '../read-models/with-read-models.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnanswered } from '../shell/words/damaged.js';
import { explainedJson } from './explained-json.js';
import { explainedPage } from './explained-page.js';
import { describeLargeStore, memoryFor } from './memory.js';
import { groupsPage } from './groups-page.js';
import type { EvaluateOptions } from './options.js';
import { evaluationPage } from './page.js';
import { questionOf } from './question.js';

const none = { ok: true, value: [] } as const;

/** Prints the two numbers, the reports behind one of them, or the numbers of each group. */
export const evaluate = (session: Session, options: EvaluateOptions): Promise<Exit> =>
  withReadModels(session, options, async ({ store }) => {
    const { io, lang } = session;
    const [needed, free] = [await memoryFor(options.store), io.freeHeap()];
    if (needed > free) return refuse(session, describeLargeStore(needed, free, lang));
    const { by, explain, skipDamaged = false } = options;
    const refuseFailure = (failure: MetricsFailure): Promise<Exit> =>
      refuse(session, describeUnanswered(failure, lang));

    const metrics = await outcome(openStoreMetrics(store, { skipDamaged }));
    if (!metrics.ok) return refuseFailure(metrics.failure);
    const question = questionOf(options);
    const read = await metrics.value.rows(question);
    if (!read.ok) return refuseFailure(read.failure);
    const rows = [...read.value.values()];
    // Each question reads on in the journal; without `--skip-damaged` a damaged report was the answer to the first one.
    const damaged = skipDamaged ? await metrics.value.damaged() : none;
    if (!damaged.ok) return refuseFailure(damaged.failure);
    const leftOut = leftOutBy(damaged.value);
    const answer = async (json: object, page: string): Promise<Exit> => {
      const whole = skipDamaged ? { ...json, damaged: leftOutJson(leftOut, lang) } : json;
      const exit = await print(session, options.json ? JSON.stringify(whole) : page);
      return listLeftOut(session, leftOut, exit);
    };

    if (by !== undefined) {
      const groups = evaluateBy(rows, by, question);
      const json = [...groups].map(([group, one]) => ({ group, ...evaluationJson(one, question) }));
      const page = groupsPage(groups, by, lang);
      return answer(skipDamaged ? { groups: json } : json, page);
    }
    const evaluation = evaluateRows(rows, question);
    const json = evaluationJson(evaluation, question);
    if (explain !== undefined) {
      const explained = { ...json, ...explainedJson(evaluation, explain) };
      return answer(explained, explainedPage(evaluation, explain, lang));
    }
    return answer(json, evaluationPage(evaluation, question, lang));
  });
