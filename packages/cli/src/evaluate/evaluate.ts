import { outcome } from '@pengaduan/journal';
import { evaluationJson, type MetricsFailure } from '@pengaduan/metrics';
import { leftOutBy, leftOutJson, listLeftOut } from '../read-models/damaged.js';
import { openStoreMetrics } from '../read-models/open-metrics.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { withStore } from '../shell/store/with-store.js';
import { describeUnanswered } from '../shell/words/damaged.js';
import { explainedPage } from './explained-page.js';
import { groupsPage } from './groups-page.js';
import type { EvaluateOptions } from './options.js';
import { evaluationPage } from './page.js';
import { questionOf } from './question.js';

const none = { ok: true, value: [] } as const;

/** Prints the two numbers, the reports behind one of them, or the numbers of each group. */
export const evaluate = (session: Session, options: EvaluateOptions): Promise<Exit> =>
  withStore(session, { name: options.store, opening: 'existing' }, async ({ store }) => {
    const { lang } = session;
    const { by, explain, skipDamaged = false } = options;
    const refuseFailure = (failure: MetricsFailure): Promise<Exit> =>
      refuse(session, describeUnanswered(failure, lang));

    const metrics = await outcome(openStoreMetrics(store, { skipDamaged }));
    if (!metrics.ok) return refuseFailure(metrics.failure);
    const question = questionOf(options);
    const answer = async (json: object, page: string): Promise<Exit> => {
      // Without `--skip-damaged` a damaged report would have been the answer.
      const damaged = skipDamaged ? await metrics.value.damaged() : none;
      if (!damaged.ok) return refuseFailure(damaged.failure);
      const leftOut = leftOutBy(damaged.value);
      const whole = skipDamaged ? { ...json, damaged: leftOutJson(leftOut, lang) } : json;
      const exit = await print(session, options.json ? JSON.stringify(whole) : page);
      return listLeftOut(session, leftOut, exit);
    };

    if (by !== undefined) {
      const groups = await metrics.value.evaluateBy(by, question);
      if (!groups.ok) return refuseFailure(groups.failure);
      const json = [...groups.value].map(([group, one]) => ({ group, ...evaluationJson(one, question) }));
      return answer(skipDamaged ? { groups: json } : json, groupsPage(groups.value, by, lang));
    }
    if (explain !== undefined) {
      const explained = await metrics.value.explain(explain, question);
      if (!explained.ok) return refuseFailure(explained.failure);
      const { evaluation, complaints } = explained.value;
      const json = { ...evaluationJson(evaluation, question), explain: { number: explain, complaints } };
      return answer(json, explainedPage(explain, explained.value, lang));
    }
    const evaluated = await metrics.value.evaluate(question);
    if (!evaluated.ok) return refuseFailure(evaluated.failure);
    const json = evaluationJson(evaluated.value, question);
    return answer(json, evaluationPage(evaluated.value, question, lang));
  });
