import { describeHandleFailure, type Instant } from '@pengaduan/core';
import { dueAnswer, dueJson, horizon, isOfMinutes, keeperOf, type DueDeadline } from '@pengaduan/deadlines';
import { isLeft } from 'fp-ts/lib/Either.js';
import { partition } from 'fp-ts/lib/ReadonlyArray.js';
import { describeUnknownAgency } from '../deadlines/unknown-agency.js';
import { readAskedAgency } from '../log/read-names.js';
import { leftOutBy, leftOutJson, listLeftOut, type SkipDamaged } from '../read-models/damaged.js';
import { openDeadlineIndex } from '../read-models/open-deadlines.js';
import type { ReadModelsOptions } from '../read-models/option.js';
import { withReadModels } from '../read-models/with-read-models.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnanswered } from '../shell/words/damaged.js';
import { writeCalendarFile } from './calendar-file.js';
import { duePage } from './page.js';
import { describeNotDecreed } from './refusal.js';

export interface DueOptions extends SkipDamaged, ReadModelsOptions {
  readonly within?: number;
  /** Its id or a name of it. */
  readonly agency?: string;
  readonly ics?: string;
  /** The file of `--names`. */
  readonly names?: string;
  readonly at?: Instant;
  readonly includeImported?: boolean;
  readonly json?: true;
}

const isPassed = ({ state }: DueDeadline): boolean => state !== 'open';

/** Shows what is overdue and what falls due, or writes it into a calendar file. */
export const due = (session: Session, options: DueOptions): Promise<Exit> =>
  withReadModels(session, options, async ({ store, context }) => {
    const { io, lang } = session;
    // Who imports a log wants to see what is open in it; only commands that act leave it alone.
    const { within = 5, ics, json = false, at = io.now(), includeImported = true } = options;
    const { skipDamaged = false } = options;
    const asked = await readAskedAgency(options, session);
    if (isLeft(asked)) return refuse(session, asked.left);
    const { names, agency } = asked.right;
    const until = horizon(context, at, within);
    if (until.type === 'Uncovered') return refuse(session, describeNotDecreed(until.year, lang));

    const index = await openDeadlineIndex(store, { skipDamaged })();
    if (isLeft(index)) return refuse(session, describeHandleFailure(index.left, lang));
    const found = await dueAnswer({ context, index: index.right })(at, until.at, { includeImported })();
    if (isLeft(found)) return refuse(session, describeUnanswered(found.left, lang));
    const damaged = await index.right.damaged();
    if (isLeft(damaged)) return refuse(session, describeUnanswered(damaged.left, lang));
    const leftOut = leftOutBy(damaged.right);
    const listed = async (exit: Promise<Exit>): Promise<Exit> => listLeftOut(session, leftOut, await exit);
    const withLeftOut = (answer: object): object =>
      skipDamaged ? { ...answer, damaged: leftOutJson(leftOut, lang) } : answer;
    const isAsked = (running: DueDeadline): boolean => agency === undefined || running.agency === agency;
    const deadlines = found.right.deadlines.filter(isAsked);
    const uncovered = found.right.uncovered.filter(isAsked);
    if (agency !== undefined && deadlines.length + uncovered.length === 0) {
      const isKnown = await index.right.knowsAgency(agency)();
      if (isLeft(isKnown)) return refuse(session, describeHandleFailure(isKnown.left, lang));
      if (!isKnown.right) return refuse(session, describeUnknownAgency(agency, lang));
    }

    if (ics !== undefined) {
      const page = json ? (answer: object) => JSON.stringify(withLeftOut(answer)) : undefined;
      const file = { ics, store: options.store, agency, uncovered: uncovered.length, page };
      return listed(writeCalendarFile(session, file, deadlines));
    }
    if (json) {
      const answer = dueJson(context, { at, within, until }, { deadlines, uncovered });
      return listed(print(session, JSON.stringify(withLeftOut(answer))));
    }
    // A limit of five minutes is missed by days and weeks: it would stand above what can still be done.
    const { left: ofDays, right: ofMinutes } = partition(isOfMinutes)(deadlines);
    const isWait = (one: DueDeadline): boolean => keeperOf(context, one) === 'reporter';
    const { left: toKeep, right: waits } = partition(isWait)(ofDays);
    const { left: coming, right: overdue } = partition(isPassed)(toKeep);
    const { left: waiting, right: toClose } = partition(isPassed)(waits);
    const parts = { overdue, coming, toClose, waiting, ofMinutes, uncovered };
    return listed(print(session, duePage(parts, until, { context, names }, lang)));
  });
