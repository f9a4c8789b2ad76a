import type { Lang } from '@pengaduan/calendar';
import { formatInstant, type Context, type Instant } from '@pengaduan/core';
import type { Amended } from '../amend-all.js';
import type { RunReport } from '../run/report.js';
import { actJson, movedJson } from './act.js';

/**
 * What decrees moved and what was done at an instant, as JSON, as `pengaduan tick --json` prints it.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { runJson } from '@pengaduan/deadlines';
 * const json = runJson(standardContext(), Date.parse('2025-02-07T09:00:00+07:00'), { moved: [], done: [] }, 'id');
 * console.log(json); // { at: '2025-02-07T02:00:00.000Z', amended: [], done: [] }
 */
export const runJson = (
  context: Context,
  at: Instant,
  { moved, done }: Pick<Amended, 'moved'> & Pick<RunReport, 'done'>,
  lang: Lang,
) => ({
  at: formatInstant(at),
  amended: moved.map(movedJson),
  done: done.map((act) => actJson(context, act, lang)),
});

/** The form of `runJson`. */
export type RunJson = ReturnType<typeof runJson>;
