import { formatDay } from '@pengaduan/calendar';
import type { Period } from '@pengaduan/metrics';
import { isLeft } from 'fp-ts/lib/Either.js';
import { readAgencyNames } from '../log/read-names.js';
import { leftOutBy, leftOutJson, listLeftOut } from '../read-models/damaged.js';
import { withMetrics } from '../read-models/with-metrics.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnwritable } from '../shell/words/file.js';
import { sayOutside } from '../question/outside.js';
import { questionOf } from '../question/question.js';
import { saySpellings } from '../question/spellings.js';
import type { RecapOptions } from './options.js';
import { recapOf } from './recap.js';
import { writtenRecap } from './written.js';

/** Writes the recap of a period into a new file and says of how many reports it is. */
export const writeRecap = (session: Session, period: Period, options: RecapOptions): Promise<Exit> =>
  withMetrics(session, options, async (metrics, refuseFailure) => {
    const { io, lang } = session;
    const { out, skipDamaged = false } = options;
    const names = await readAgencyNames(options.names, session);
    if (isLeft(names)) return refuse(session, names.left);
    const question = await questionOf(metrics, period, options, io.now());
    if (!question.ok) return refuseFailure(question.failure);
    // One reading for all numbers, so that they agree whatever is written to the journal meanwhile.
    const rows = await metrics.rows(question.value);
    if (!rows.ok) return refuseFailure(rows.failure);
    const outside = await metrics.receivedOutside(question.value);
    if (!outside.ok) return refuseFailure(outside.failure);
    const damaged = await metrics.damaged();
    if (!damaged.ok) return refuseFailure(damaged.failure);
    const leftOut = leftOutBy(damaged.value);

    const recap = recapOf([...rows.value.values()], outside.value, question.value);
    const content = await writtenRecap(out.form, recap, question.value, names.right, lang);
    const written = await io.writeFile({ path: out.path, store: options.store }, content);
    if (isLeft(written)) return refuse(session, `${out.path}: ${describeUnwritable(written.left, lang)}`);
    const reports = recap.reports.length;
    const json = {
      ...{ out: out.path, reports, receivedOutside: outside.value },
      ...(skipDamaged && { damaged: leftOutJson(leftOut, lang) }),
    };
    const asOf = formatDay(question.value.asOf);
    const page =
      lang === 'id'
        ? `${out.path}: ${reports} laporan, keadaan per ${asOf}`
        : `${out.path}: ${reports} ${reports === 1 ? 'report' : 'reports'}, as of ${asOf}`;
    const exit = await print(session, options.json ? JSON.stringify(json) : page);
    await sayOutside(session, outside.value, question.value);
    await saySpellings(
      session,
      recap.lines.flatMap(({ agency }) => agency ?? []),
    );
    return listLeftOut(session, leftOut, exit);
  });
