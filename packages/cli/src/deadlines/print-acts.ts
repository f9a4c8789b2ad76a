import type { Lang } from '@pengaduan/calendar';
import { describeHandleFailure, type Environment } from '@pengaduan/core';
import {
  actJson,
  describeActProblem,
  explainDue,
  movedJson,
  type Amended,
  type DeadlineResult,
  type RunReport,
  type Watch,
} from '@pengaduan/deadlines';
import { defaultZone } from './default-zone.js';
import { describeStopped } from './stopped.js';
import { actLine, movedLines } from './words.js';

/** Where acts are printed, in which language, and whether for a program. */
export interface ActPrinter {
  /** A line of standard output: what was done. */
  readonly print: (line: string) => void;
  /** A line of standard error: what could not be done. */
  readonly printError: (line: string) => void;
  readonly lang: Lang;
  readonly json: boolean;
}

/**
 * Prints a line for each act, as it is done; a problem that stays is printed once, however often it is met. Each is
 * explained by the policies that the environment knows by then.
 */
export const printActs = (
  environment: Pick<Environment, 'context'>,
  { print, printError, lang, json }: ActPrinter,
): Required<Pick<Watch, 'onDone' | 'onReport' | 'onAmended'>> => {
  const printed = new Set<string>();
  const printErrorOnce = (line: string): void => {
    if (!printed.has(line)) printError(line);
    printed.add(line);
  };
  return {
    onDone: (done: DeadlineResult) => {
      const { running, outcome } = done;
      const { context } = environment;
      if (outcome.type === 'Acted') {
        const line = json
          ? JSON.stringify(actJson(context, done, lang))
          : actLine(running, explainDue(context, running), outcome.what, lang);
        print(line);
      }
      const problem = describeActProblem(context, outcome, lang);
      if (problem !== undefined) printErrorOnce(`${running.complaint}: ${problem}`);
    },
    onReport: ({ stopped }: RunReport) => {
      if (stopped !== undefined)
        printErrorOnce(describeStopped(stopped, lang, defaultZone(environment.context)));
    },
    onAmended: ({ moved, failed, stopped }: Amended) => {
      for (const one of moved) {
        if (json) print(JSON.stringify(movedJson(one)));
        else movedLines(one, defaultZone(environment.context), lang).forEach(print);
      }
      for (const { complaint, failure } of failed)
        printErrorOnce(`${complaint}: ${describeHandleFailure(failure, lang)}`);
      if (stopped !== undefined)
        printErrorOnce(describeStopped(stopped, lang, defaultZone(environment.context)));
    },
  };
};
