import { formatDay } from '@pengaduan/calendar';
import type { Period } from '@pengaduan/metrics';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { QuestionOptions } from '../question/options.js';
import { earlierOf } from '../question/comparison.js';
import { sayOutside } from '../question/outside.js';
import { questionOf } from '../question/question.js';
import { saySpellings } from '../question/spellings.js';
import type { ScaleOptions } from '../question/scale.js';
import { readAgencyNames } from '../log/read-names.js';
import { leftOutBy, listLeftOut, type SkipDamaged } from '../read-models/damaged.js';
import type { ReadModelsOptions } from '../read-models/option.js';
import { withMetrics } from '../read-models/with-metrics.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnwritable } from '../shell/words/file.js';
import { missingOption } from '../shell/wrong-use.js';
import { oldestOpen } from './open-reports.js';
import { begins, reportPage } from './page.js';

export interface ReportOptions extends QuestionOptions, ScaleOptions, SkipDamaged, ReadModelsOptions {
  readonly out: string;
  /** The file of `--names`. */
  readonly names?: string;
  /** Lines above and below the report, as the caller gave them. */
  readonly office?: ReadonlyArray<string>;
  readonly signedBy?: ReadonlyArray<string>;
  readonly place?: string;
}

/** Writes the figures of a period into a page for people. */
export const report = (
  session: Session,
  period: Period,
  options: ReportOptions,
  version: string,
): Promise<Exit> => {
  if (options.place !== undefined && options.signedBy === undefined)
    throw missingOption('--signed-by <LINE...>');
  return withMetrics(session, options, async (metrics, refuseFailure) => {
    const { io, lang } = session;
    const { out, office = [], signedBy = [] } = options;
    const names = await readAgencyNames(options.names, session);
    if (isLeft(names)) return refuse(session, names.left);
    const asked = await questionOf(metrics, period, options, io.now());
    if (!asked.ok) return refuseFailure(asked.failure);
    const question = asked.value;
    const figures = await metrics.figures(question, ['agency', 'month']);
    if (!figures.ok) return refuseFailure(figures.failure);
    const outside = await metrics.receivedOutside(question);
    if (!outside.ok) return refuseFailure(outside.failure);
    const earlier = await earlierOf(metrics, question, options.compare);
    if (!earlier.ok) return refuseFailure(earlier.failure);
    const oldest = await oldestOpen(metrics, question, figures.value);
    if (!oldest.ok) return refuseFailure(oldest.failure);
    const damaged = await metrics.damaged();
    if (!damaged.ok) return refuseFailure(damaged.failure);

    const leftOut = leftOutBy(damaged.value);
    const page = reportPage(
      {
        question,
        names: names.right,
        figures: figures.value,
        outside: outside.value,
        bands: options.bands,
        earlier: earlier.value,
        oldest: oldest.value,
        leftOut,
        madeAt: io.now(),
        version,
        office,
        signedBy,
        place: options.place,
      },
      lang,
    );
    const written = await io.writeFile({ path: out, begins, store: options.store }, page);
    if (isLeft(written)) return refuse(session, `${out}: ${describeUnwritable(written.left, lang)}`);
    const { received } = figures.value.evaluation;
    const asOf = formatDay(question.asOf);
    const said =
      lang === 'id'
        ? `${out}: ${received} laporan masuk, keadaan per ${asOf}`
        : `${out}: ${received} reports received, as of ${asOf}`;
    const exit = await print(session, said);
    await sayOutside(session, outside.value, question);
    const { holdings, groups } = figures.value;
    await saySpellings(session, [
      ...(groups.get('agency') ?? new Map<string, unknown>()).keys(),
      ...holdings.keys(),
    ]);
    return listLeftOut(session, leftOut, exit);
  });
};
