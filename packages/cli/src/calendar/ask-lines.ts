import type { Lang } from '@pengaduan/calendar';
import { isLeft, left } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { linesOf, type Line } from '../shell/io/lines.js';
import { refuse, type Exit, type Session } from '../shell/session.js';
import { describeInputProblem, readsItself } from '../shell/words/input.js';
import { problemJson, replyJson } from './json.js';
import { answerLine } from './line.js';
import { calendarFor, type CalendarOptions } from './options.js';
import { describeProblem } from './problem.js';
import { replyTo, type CalendarProblem } from './reply.js';

/** The words of a line; it may be written as in the shell, with `calendar` in front. */
const wordsOf = (line: string): ReadonlyArray<string> => {
  const words = line.split(/\s+/).filter((word) => word !== '');
  return words[0] === 'calendar' ? words.slice(1) : words;
};

const longLine: CalendarProblem = { type: 'LongLine' };

interface AnsweredLine {
  readonly text: string;
  readonly exit: Exit;
}

const answerTo =
  (calendar: ReturnType<typeof calendarFor>, lang: Lang, json: boolean) =>
  (line: Line): AnsweredLine => {
    const reply = isNone(line) ? left(longLine) : replyTo(calendar, wordsOf(line.value));
    if (isLeft(reply)) {
      const message = describeProblem(reply.left, lang);
      return { text: json ? problemJson(reply.left, message) : `error: ${message}`, exit: 1 };
    }
    const { answer } = reply.right;
    return { text: json ? replyJson(reply.right.calendar, answer) : answerLine(answer), exit: 0 };
  };

/** Answers every line of standard input by one line, in order, as they come. 1 when any of them was an error. */
export const askLines = async (session: Session, options: CalendarOptions): Promise<Exit> => {
  const { io, lang } = session;
  if (await io.readsItself()) return refuse(session, readsItself[lang]);
  const answer = answerTo(calendarFor(options), lang, options.json === true);
  let exit: Exit = 0;
  for await (const lines of linesOf(io.input)) {
    if (isLeft(lines)) return refuse(session, describeInputProblem(lines.left, lang));
    const answered = lines.right.map(answer);
    if (answered.some((line) => line.exit === 1)) exit = 1;
    const isRead = await io.out(answered.map(({ text }) => `${text}\n`).join(''));
    if (!isRead) break;
  }
  return exit;
};
