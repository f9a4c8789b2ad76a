import { describeHandleFailure, type ComplaintEvent, type Instant } from '@pengaduan/core';
import { amendAll, refusedInstant, renewable, runDue, runJson, type Amended } from '@pengaduan/deadlines';
import { isLeft } from 'fp-ts/lib/Either.js';
import { defaultZone } from '../deadlines/default-zone.js';
import { printActs } from '../deadlines/print-acts.js';
import { describeStopped } from '../deadlines/stopped.js';
import { leftOutJson, leftOutList, listLeftOut, type SkipDamaged } from '../read-models/damaged.js';
import { openDeadlineIndex } from '../read-models/open-deadlines.js';
import type { ReadModelsOptions } from '../read-models/option.js';
import { withReadModels } from '../read-models/with-read-models.js';
import { lineWriter } from '../shell/io/line-writer.js';
import { refuse, refuseUse, type Exit, type Session } from '../shell/session.js';
import { describeUnanswered } from '../shell/words/damaged.js';
import { leftAloneLines, tickSummary, warnOfFuture } from './page.js';

export interface TickOptions extends SkipDamaged, ReadModelsOptions {
  readonly at?: Instant;
  readonly includeImported?: boolean;
  readonly allowFuture?: true;
  readonly json?: true;
}

const isNote = (what: ComplaintEvent['type']): boolean =>
  what === 'DeadlineMissed' || what === 'DeadlineElapsed';

/** Moves what newer decrees move, then does what is due, and prints each act as it is done. */
export const tick = (session: Session, options: TickOptions): Promise<Exit> =>
  withReadModels(session, options, async (opened) => {
    const { io, lang } = session;
    const { json = false, includeImported = false, allowFuture = false, at = io.now() } = options;
    const { skipDamaged = false } = options;
    const { store, context } = opened;
    const environment = renewable(opened);
    const zone = defaultZone(context);
    const index = await openDeadlineIndex(store, { skipDamaged })();
    if (isLeft(index)) return refuse(session, describeHandleFailure(index.left, lang));

    const leftOut = leftOutList();
    const stop = new AbortController();
    const out = lineWriter(io.out, () => stop.abort());
    const err = lineWriter(io.err, () => stop.abort());
    let exit: Exit = 0;
    const printError = (line: string): void => {
      exit = 1;
      err.write(line);
    };
    // A program gets one object at the end; people see each line as it happens.
    const printEach = json ? (): void => undefined : out.write;
    const printer = printActs(environment, { print: printEach, printError, lang, json: false });

    const moved: Array<Amended['moved'][number]> = [];
    const onAmended = (amended: Amended): void => {
      moved.push(...amended.moved);
      printer.onAmended(amended);
    };
    const runner = {
      ...{
        environment,
        index: leftOut.watching(index.right),
        includeImported,
        onDone: printer.onDone,
        onAmended,
      },
      ...{ now: io.now, allowFuture },
    };
    const refused = refusedInstant(at, runner);
    if (refused !== undefined) return refuseUse(session, describeStopped(refused, lang, zone));
    const amended = await amendAll(runner)(at)();
    onAmended(amended);
    // What could not be counted by the newest decrees is not acted on by the old ones.
    const report = amended.stopped === undefined ? await runDue(runner)(at, stop.signal)() : undefined;
    if (report !== undefined) printer.onReport(report);

    const done = report?.done ?? [];
    const acts = done.filter(({ outcome }) => outcome.type === 'Acted').length;
    const notDone = done.filter(({ outcome: { type } }) => type === 'Refused' || type === 'Failed').length;
    const isDone = report !== undefined && report.stopped === undefined;
    const counted = await index.right.leftAlone(at)();
    if (isLeft(counted)) printError(describeUnanswered(counted.left, lang));
    const leftAlone = isLeft(counted)
      ? undefined
      : { ...counted.right, ...(includeImported ? { imported: 0 } : {}) };
    const answer = runJson(environment.context, at, { moved, done }, lang);
    const damaged = skipDamaged ? { damaged: leftOutJson(leftOut.all(), lang) } : {};
    if (json) out.write(JSON.stringify({ ...answer, leftAlone, ...damaged }));
    else if (isDone || acts > 0) {
      out.write(tickSummary(at, { acts, notDone }, lang, zone));
      if (leftAlone !== undefined) leftAloneLines(leftAlone, lang).forEach(out.write);
    }
    // A note of a miss hinders nothing; an act is a fact of the report.
    const hasActed = done.some(({ outcome }) => outcome.type === 'Acted' && !isNote(outcome.what));
    if (hasActed && at > io.now()) err.write(warnOfFuture(at, lang, zone));
    await out.flush();
    await err.flush();
    return listLeftOut(session, leftOut.all(), exit);
  });
