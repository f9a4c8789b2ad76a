import type { Lang } from '@pengaduan/calendar';
import type { Context } from '@pengaduan/core';
import type { Amended, Done, Report, Watch } from '@pengaduan/deadlines';
import { actLabel, deadlineCells, movedLines } from './words.js';
import { describeStoreFailure } from '../shell/words/store-failure.js';
import { doneJson, movedJson, troubleIn } from './act-json.js';
import { whyOf, zoneOf } from './explain-due.js';

/** How acts are told: what was done on standard output, troubles on standard error. */
export interface Voice {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly lang: Lang;
  readonly json: boolean;
}

/** One line for each act, as it is done; a trouble that stays is told once, however often it is met. */
export const tellActs = (
  context: Context,
  { say, complain, lang, json }: Voice,
): Required<Pick<Watch, 'onDone' | 'onReport' | 'onAmended'>> => {
  const told = new Set<string>();
  const once = (line: string): void => {
    if (!told.has(line)) complain(line);
    told.add(line);
  };
  const onDone = (done: Done): void => {
    const { open, outcome } = done;
    if (outcome.type === 'Acted') {
      const cells = deadlineCells(open, whyOf(context, open), actLabel(outcome.what, lang), lang);
      say(json ? JSON.stringify(doneJson(context, done, lang)) : cells.join('  '));
    }
    const trouble = troubleIn(context, outcome, lang);
    if (trouble !== undefined) once(`${open.complaint}: ${trouble}`);
  };
  return {
    onDone,
    onReport: ({ stopped }: Report) => {
      if (stopped !== undefined) once(describeStoreFailure(stopped, lang));
    },
    onAmended: ({ moved, failed, stopped }: Amended) => {
      for (const one of moved) {
        if (json) say(JSON.stringify(movedJson(one)));
        else movedLines(one, { zone: zoneOf(context) }, lang).forEach(say);
      }
      for (const { complaint, failure } of failed)
        once(`${complaint}: ${describeStoreFailure(failure, lang)}`);
      if (stopped !== undefined) once(describeStoreFailure(stopped, lang));
    },
  };
};
