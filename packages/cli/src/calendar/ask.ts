import { isLeft } from 'fp-ts/lib/Either.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { problemJson, replyJson } from './json.js';
import { calendarFor, type CalendarOptions } from './options.js';
import { calendarPage } from './page.js';
import { describeProblem } from './problem.js';
import { replyTo, type CalendarProblem } from './reply.js';

/** 2 for a question that is mistyped, as for every date that does not exist; 1 for one that the calendar cannot answer. */
const exitFor = ({ type }: CalendarProblem): Exit =>
  type === 'InvalidDate' || type === 'InvalidCount' || type === 'UnknownQuestion' ? 2 : 1;

/** Answers one question. Without an answer: a sentence on standard error, or with `--json` an object that says why. */
export const ask = async (
  session: Session,
  options: CalendarOptions,
  words: ReadonlyArray<string>,
): Promise<Exit> => {
  const { lang } = session;
  const reply = replyTo(calendarFor(options), words);
  if (isLeft(reply)) {
    const message = describeProblem(reply.left, lang);
    await (options.json ? print(session, problemJson(reply.left, message)) : refuse(session, message));
    return exitFor(reply.left);
  }
  const { calendar, answer } = reply.right;
  return print(session, options.json ? replyJson(calendar, answer) : calendarPage(answer, lang));
};
