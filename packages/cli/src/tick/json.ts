import type { Lang } from '@pengaduan/calendar';
import { formatInstant, type Context, type Instant } from '@pengaduan/core';
import type { Amended, RunReport } from '@pengaduan/deadlines';
import { actJson, movedJson } from '../deadlines/act-json.js';

/** What decrees moved and what was done at an instant, for a program. */
export const tickJson = (
  context: Context,
  at: Instant,
  { moved, done }: Pick<Amended, 'moved'> & Pick<RunReport, 'done'>,
  lang: Lang,
): object => ({
  at: formatInstant(at),
  amended: moved.map(movedJson),
  done: done.map((act) => actJson(context, act, lang)),
});
