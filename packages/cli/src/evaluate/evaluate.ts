import { evaluationJson, type Period } from '@pengaduan/metrics';
import { readAgencyNames } from '../log/read-names.js';
import { leftOutBy, leftOutJson, listLeftOut } from '../read-models/damaged.js';
import { withMetrics } from '../read-models/with-metrics.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { isLeft } from 'fp-ts/lib/Either.js';
import { explainedPage } from './explained-page.js';
import { countedLine } from './counted-page.js';
import { findGroups, groupJson } from './groups.js';
import { groupsPage } from './groups-page.js';
import type { EvaluateOptions } from './options.js';
import { sayOutside } from '../question/outside.js';
import { questionOf } from '../question/question.js';
import { saySpellings } from '../question/spellings.js';
import { evaluateWhole } from './whole.js';

const none = { ok: true, value: [] } as const;

/** Prints the figures, the reports behind one of them, or those of each group. */
export const evaluate = (session: Session, period: Period, options: EvaluateOptions): Promise<Exit> =>
  withMetrics(session, options, async (metrics, refuseFailure) => {
    const { io, lang } = session;
    const { by, explain, skipDamaged = false } = options;
    const names = await readAgencyNames(options.names, session);
    if (isLeft(names)) return refuse(session, names.left);
    const asked = await questionOf(metrics, period, options, io.now());
    if (!asked.ok) return refuseFailure(asked.failure);
    const question = asked.value;
    const outside = await metrics.receivedOutside(question);
    if (!outside.ok) return refuseFailure(outside.failure);
    const answer = async (json: object, page: string): Promise<Exit> => {
      // Without `--skip-damaged` a damaged report would have been the answer.
      const damaged = skipDamaged ? await metrics.damaged() : none;
      if (!damaged.ok) return refuseFailure(damaged.failure);
      const leftOut = leftOutBy(damaged.value);
      const whole = skipDamaged ? { ...json, damaged: leftOutJson(leftOut, lang) } : json;
      const exit = await print(session, options.json ? JSON.stringify(whole) : page);
      await sayOutside(session, outside.value, question);
      return listLeftOut(session, leftOut, exit);
    };

    if (by !== undefined) {
      const groups = await findGroups(metrics, question, by, options);
      if (!groups.ok) return refuseFailure(groups.failure);
      const json = groups.value.map((group) => groupJson(group, question, options));
      const page = [groupsPage(groups.value, by, names.right, lang), '', countedLine(question, lang)].join(
        '\n',
      );
      const exit = await answer(skipDamaged ? { groups: json } : json, page);
      await saySpellings(
        session,
        groups.value.map(({ name }) => name),
      );
      return exit;
    }
    if (explain !== undefined) {
      const explained = await metrics.explain(explain, question);
      if (!explained.ok) return refuseFailure(explained.failure);
      const { evaluation, complaints } = explained.value;
      const json = { ...evaluationJson(evaluation, question), explain: { number: explain, complaints } };
      return answer(json, explainedPage(explain, explained.value, names.right, lang));
    }
    const whole = await evaluateWhole(metrics, question, options, names.right, lang);
    if (!whole.ok) return refuseFailure(whole.failure);
    const { json, page } = whole.value;
    return answer(options.figures ? { ...json, receivedOutside: outside.value } : json, page);
  });
